import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * When a process began, in the system's own words: with the pid it names one process for ever, while a pid alone
 * is used again. Undefined when there is no such process (a zombie counts as none).
 */
function startOf(pid) {
  try {
    return process.platform === 'linux' ? linuxStart(pid) : portableStart(pid)
  } catch {
    return undefined
  }
}

export function identify(pid) {
  return { pid, start: startOf(pid) }
}

export function isAlive({ pid, start }) {
  const now = startOf(pid)
  return now !== undefined && (start === undefined || now === start)
}

/** The name of the program that a process runs; undefined when there is no such process. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim())
  } catch {
    return undefined
  }
}

/** The pid of a process's parent; undefined where it cannot be read cheaply. */
export function parentOf(pid) {
  try {
    return process.platform === 'linux' ? Number(linuxFields(pid)[1]) : undefined
  } catch {
    return undefined
  }
}

function linuxStart(pid) {
  const fields = linuxFields(pid)
  return fields[0] === 'Z' ? undefined : fields[19]
}

/** The fields of /proc/PID/stat from the state on: the one before is the command, which may hold anything. */
function linuxFields(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function portableStart(pid) {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  return line === '' || line.startsWith('Z') ? undefined : line.slice(line.indexOf(' ')).trim()
}
