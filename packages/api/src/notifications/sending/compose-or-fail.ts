import { type JobRun, PermanentFailure } from '../../jobs/job-run.ts'
import type { Services } from '../../services.ts'
import type { LoadedMessage } from './load-message.ts'
import { writeDown } from './write-down.ts'

/**
 * What a message says. One that cannot be made of its values (a mistake in the program) is given up at once and can be sent
 * again when that is mended.
 *
 * @throws PermanentFailure
 */
export async function composeOrFail<Content>(
  services: Services,
  run: JobRun,
  message: LoadedMessage,
  compose: () => Content | Promise<Content>,
): Promise<Content> {
  try {
    return await compose()
  } catch (error) {
    const statusReason = `Cannot be written: ${error instanceof Error ? error.message : String(error)}`
    await writeDown(services, message, [], { how: { status: 'FAILED', statusReason }, run })
    throw new PermanentFailure(statusReason)
  }
}
