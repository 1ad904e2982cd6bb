import { readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100

/** Processor seconds that a process has used so far, in its own code and in the kernel for it; 0 where /proc is not. */
export function processorSecondsOf(processId: number): number {
  return processorSecondsIn(textOf(processId, 'stat'))
}

/** The text of /proc/PID/stat; the second field is the command's name, which may hold blanks and brackets. */
export function processorSecondsIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = [Number(fields[11] ?? 0), Number(fields[12] ?? 0)]
  return (user + system) / TICKS_PER_SECOND
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
