import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/stack/paths.mjs'

/** One line of the table. */
export type Row = { what: string; figures: Record<string, number | string>; target?: string | undefined }

/** Prints the table and writes it, with the figures as JSON, to bench/results. */
export function report(name: string, rows: readonly Row[]): void {
  const lines = [
    '| what | measured | target |',
    '|---|---|---|',
    ...rows.map(({ what, figures, target }) => `| ${what} | ${text(figures)} | ${target ?? ''} |`),
  ]
  const directory = join(root, 'bench', 'results')
  mkdirSync(directory, { recursive: true })
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
  writeFileSync(
    join(directory, `${name}.json`),
    `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
  )
  writeFileSync(join(directory, `${name}.md`), `${lines.join('\n')}\n`)
  console.log(`\n${lines.join('\n')}\n\nWritten to bench/results/${name}.{json,md}`)
}

function text(figures: Row['figures']): string {
  return Object.entries(figures)
    .map(([unit, value]) => `${typeof value === 'number' ? value.toLocaleString('en-GB') : value} ${unit}`)
    .join(', ')
}

export function shareInPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}
