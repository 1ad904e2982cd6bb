import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100

/** Processor seconds that a process has used so far, in its own code and in the kernel for it; 0 where /proc is not. */
export function processorSecondsOf(processId: number): number {
  return processorSecondsIn(textOf(processId, 'stat'))
}

/** The text of /proc/PID/stat. */
export function processorSecondsIn(stat: string): number {
  const [user, system] = numbersIn(stat, 11, 12)
  return (user + system) / TICKS_PER_SECOND
}

/**
 * Processor seconds of PostgreSQL as a whole: its first process, those that live beside it and those that have ended.
 * @param sessionId the process of any of its sessions (`pg_backend_pid()`)
 */
export function serverProcessorSeconds(sessionId: number): number {
  const [parent] = numbersIn(textOf(sessionId, 'stat'), 1, 2)
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => textOf(Number(name), 'stat'))
    .filter((stat) => numbersIn(stat, 1, 2)[0] === parent)
  const first = textOf(parent, 'stat')
  const [userOfEnded, systemOfEnded] = numbersIn(first, 13, 14)
  return [first, ...stats].reduce(
    (sum, stat) => sum + processorSecondsIn(stat),
    (userOfEnded + systemOfEnded) / TICKS_PER_SECOND,
  )
}

/** Two fields of /proc/PID/stat, counted from the state on; before it is the command's name, which may hold blanks and brackets. */
function numbersIn(stat: string, one: number, other: number): [number, number] {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return [Number(fields[one] ?? 0), Number(fields[other] ?? 0)]
}

/** Resident memory now. */
export function residentMegabytesOf(processId: number | undefined): number {
  return megabytes(processId, 'VmRSS')
}

/** The most that was ever resident. */
export function peakMegabytesOf(processId: number | undefined): number {
  return megabytes(processId, 'VmHWM')
}

function megabytes(processId: number | undefined, field: string): number {
  const [, kilobytes] = new RegExp(`${field}:\\s+(\\d+)`).exec(textOf(processId, 'status')) ?? []
  return Math.round(Number(kilobytes ?? 0) / 1_024)
}

function textOf(processId: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
