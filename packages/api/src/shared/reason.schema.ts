import { z } from 'zod'

/** Why, for whoever reads the audit log later. */
export const reason = z
  .string('Say why')
  .trim()
  .min(3, 'Say why, in a few words')
  .max(500, 'Use at most 500 characters')
