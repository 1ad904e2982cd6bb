import { Failure } from '../../scripts/stack/failure.mjs'
import type { Row } from '../measure/report.ts'

/** The parts that `--only` names, in the bench's own order; all without it. */
export function chosenParts<Part>(
  parts: Record<string, Part>,
  only: readonly string[] | undefined,
): [name: string, part: Part][] {
  const unknown = only?.find((name) => parts[name] === undefined)
  if (unknown !== undefined)
    throw new Failure(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`)
  return Object.entries(parts).filter(([name]) => only === undefined || only.includes(name))
}

/** Runs one part after the other. */
export async function runParts(parts: [name: string, part: () => Promise<Row[]>][]): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, part] of parts) {
    console.log(`\n── ${name}`)
    rows.push(...(await part()))
  }
  return rows
}
