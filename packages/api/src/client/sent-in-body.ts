/**
 * Reads that are told where somebody is. They are called by POST, with the input in the body: addresses end up in logs. No other read
 * is.
 */
export const sentInBody: ReadonlySet<string> = new Set(['appointments.findShowrooms'])
