/** Of whatever a test waits for: only a failure takes so long. */
export const PATIENCE = { timeout: 60_000, interval: 20 }

/** Processes are started and locks expire; on a busy machine that adds up. */
export const FAULT_TEST = { timeout: 240_000 }
