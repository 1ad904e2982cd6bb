import { TemporaryFailure } from '@lomash/api/worker'

/** The process is about to end: the run is over, whatever it has done, and the job another worker's. */
export class GivenBack extends Error {}

/**
 * Runs `work` for so long at most. What does not heed its signal goes on unheard: its effect must be harmless twice.
 *
 * @throws TemporaryFailure when it took too long, GivenBack once `givesBack` is aborted
 */
export async function runWithin<Result>(
  timeoutMs: number,
  givesBack: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const cut = new AbortController()
  const timer = setTimeout(
    () => cut.abort(new TemporaryFailure(`It took longer than ${timeoutMs} ms`)),
    timeoutMs,
  )
  const giveBack = () => cut.abort(new GivenBack('The worker is ending'))
  givesBack.addEventListener('abort', giveBack)
  if (givesBack.aborted) giveBack()
  try {
    const isCut = new Promise<never>((_, reject) => {
      cut.signal.addEventListener('abort', () => reject(cut.signal.reason))
      if (cut.signal.aborted) reject(cut.signal.reason)
    })
    return await Promise.race([isCut, work(cut.signal)])
  } finally {
    clearTimeout(timer)
    givesBack.removeEventListener('abort', giveBack)
  }
}
