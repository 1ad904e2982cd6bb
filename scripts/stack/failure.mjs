/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class Failure extends Error {}

const diskFull = /ENOSPC|No space left on device|could not extend file/i

/** The one line that says what went wrong and what to do. */
export function explain(error) {
  if (diskFull.test(`${error.code} ${error.message}`)) {
    return 'The disk is full. Free some space and run the command again.'
  }
  if (error instanceof Failure) return error.message
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return `Cannot write ${error.path ?? 'a file'} (${error.code}). Give your user the right to write in this checkout.`
  }
  return process.env.DEBUG ? error.stack : `Unexpected: ${error.message} (DEBUG=1 shows where)`
}

/** Runs a command's main function; a failure becomes one line and exit code 1. */
export async function runCommand(main) {
  // A terminal that was closed must not keep us from stopping what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(`\n✗ ${explain(error)}`)
    process.exitCode = 1
  }
}
