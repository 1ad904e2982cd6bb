import { type Point, polygon } from '../core/path.ts'

/** The part of the floor that can be seen: mm left, right of the middle, and towards the eye. */
export type Ground = { x0: number; x1: number; z1: number; at(x: number, z: number): Point }

/** A piece of floor with sides along and across the room. */
export const piece = (g: Ground, x0: number, x1: number, z0: number, z1: number): string =>
  polygon([g.at(x0, z0), g.at(x1, z0), g.at(x1, z1), g.at(x0, z1)])

/** Paths gathered by tone, so that each tone is one shape however many pieces it has. */
export const tones = (count: number): string[] => Array.from({ length: count }, () => '')

/** Adds to one of them. */
export function put(paths: string[], tone: number, d: string): void {
  paths[tone] = (paths[tone] ?? '') + d
}
