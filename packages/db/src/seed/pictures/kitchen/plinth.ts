import { lit, mix } from '../core/colour.ts'

/** The plinth wears the fronts' colour, in the shade of the units above it. */
export const plinthOf = (front: string): string => mix(lit(front, 0.66), '#26211c', 0.3)
