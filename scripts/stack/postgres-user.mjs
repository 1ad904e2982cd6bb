import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './failure.mjs'

const userName = 'postgres'

/**
 * PostgreSQL refuses to run as root. As root we become the system user `postgres` (made when missing).
 * @returns {{ uid: number, gid: number } | undefined} nothing when we are an ordinary user already
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return undefined
  return lookUp() ?? create()
}

/**
 * The command that runs `binary` as that user. In a checkout that only root may enter (under /root, say) the user
 * could reach neither the binary nor its data: there it keeps the one capability that lets it through.
 */
export function asUser(user, binary, args, directory) {
  const reachable = user === undefined || (canBeEntered(binary) && canBeEntered(directory))
  if (reachable) return { command: binary, args, options: user ?? {} }
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  // access(2) forgets capabilities of other users than root, unless told not to.
  const capabilities = [
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
  ]
  return { command: 'setpriv', args: [...identity, ...capabilities, binary, ...args], options: {} }
}

function lookUp() {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, userName], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function create() {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', userName], { stdio: 'pipe' })
  } catch {
    throw new Failure(
      `PostgreSQL cannot run as root and no user "${userName}" could be made. Run as an ordinary user.`,
    )
  }
  return lookUp()
}

/** Whether every directory above may be entered by anybody. */
function canBeEntered(path) {
  for (let directory = dirname(path); directory !== dirname(directory); directory = dirname(directory)) {
    if ((statSync(directory).mode & 0o001) === 0) return false
  }
  return true
}
