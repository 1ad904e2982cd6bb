import { createHash } from 'node:crypto'

/**
 * What a sign-in under way is kept under: found only by the browser that has the key and with the state Google was given. Who
 * brings one without the other finds nothing, and ends nothing.
 */
export const attemptId = (key: string, state: string) =>
  createHash('sha256').update(`${key}.${state}`).digest('hex')
