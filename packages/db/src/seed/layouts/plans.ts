import { BEDROOM_FITTED } from './bedroom-fitted.ts'
import { BEDROOM_LOFTS } from './bedroom-lofts.ts'
import { BEDROOM_PIECES } from './bedroom-pieces.ts'
import { BEDROOM_WALLS } from './bedroom-walls.ts'
import { KITCHEN_CORNER } from './kitchen-corner.ts'
import { KITCHEN_LARDER } from './kitchen-larder.ts'
import { KITCHEN_OPEN } from './kitchen-open.ts'
import { KITCHEN_STRAIGHT } from './kitchen-straight.ts'

/** Two plans for each layout the renderer can draw, side by side. */
export const KITCHEN_PLANS = [...KITCHEN_OPEN, ...KITCHEN_CORNER, ...KITCHEN_STRAIGHT, ...KITCHEN_LARDER]
export const BEDROOM_PLANS = [...BEDROOM_WALLS, ...BEDROOM_FITTED, ...BEDROOM_PIECES, ...BEDROOM_LOFTS]
