/** Of whatever a test waits for: only a failure takes so long. */
export const PATIENCE = { timeout: 15_000, interval: 20 }
