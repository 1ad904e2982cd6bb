/** British kitchen heights and depths, mm. */
export const PLINTH = 140
export const WORKTOP = 920
export const WALL_UNIT = 1440
export const UNIT_TOP = 2220
export const BASE_DEPTH = 580
export const WORKTOP_DEPTH = 620
export const WALL_DEPTH = 350
