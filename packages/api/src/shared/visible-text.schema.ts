import { z } from 'zod'

/**
 * Nothing but what is seen: no control characters, no markup, and none of Unicode's format characters, which hide or turn round what
 * stands beside them. The two joiners are spelling in some scripts, but nothing by themselves.
 */
const VISIBLE = /^(?![\p{Join_Control}\s]+$)(?:[^\p{Cc}\p{Cf}<>]|\p{Join_Control})*$/u

/** One line of somebody's name, address and the like; may be empty. */
export const visibleText = (problem: string, missing?: string) =>
  z.string(missing).trim().regex(VISIBLE, problem)
