import { BEDROOM_FRAMED } from './bedroom-framed.ts'
import { BEDROOM_PLAIN } from './bedroom-plain.ts'
import { KITCHEN_FRAMED } from './kitchen-framed.ts'
import { KITCHEN_MODERN } from './kitchen-modern.ts'
import { KITCHEN_PANELLED } from './kitchen-panelled.ts'
import { KITCHEN_PLAIN } from './kitchen-plain.ts'

export const KITCHEN_RANGES = [...KITCHEN_FRAMED, ...KITCHEN_PANELLED, ...KITCHEN_PLAIN, ...KITCHEN_MODERN]
export const BEDROOM_RANGES = [...BEDROOM_FRAMED, ...BEDROOM_PLAIN]
