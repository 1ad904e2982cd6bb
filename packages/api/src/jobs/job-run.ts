/** One run of a job, as its handler sees it. */
export type JobRun = {
  /** The outbox row's id: the same however often the job is run, so what an effect is keyed by. */
  id: string
  /** From 1; runs that ended in a Deferral are not counted. */
  attempt: number
  /** Whether a failure of this run is the last. */
  isLastAttempt: boolean
  /** Aborted when the run has taken longer than the job may. */
  signal: AbortSignal
  /** Set by a handler whose effect was written down together with the end of the job: nothing is left to be said of it. */
  isSettled?: boolean
}

/** A failure that another try would not mend: the job becomes a dead letter at once. */
export class PermanentFailure extends Error {}

/** A failure after which trying sooner than this is useless (a provider said Retry-After). */
export class TemporaryFailure extends Error {
  readonly retryAfterMs: number | undefined

  constructor(message: string, retryAfterMs?: number) {
    super(message)
    this.retryAfterMs = retryAfterMs
  }
}

/** Nothing failed, but it is not yet time: the job is put back until then, and the run is not counted. */
export class Deferral extends Error {
  readonly until: Date

  constructor(message: string, until: Date) {
    super(message)
    this.until = until
  }
}
