import { withFloor } from '../measure/floor.ts'
import { figuresOf, type Load, measureLoad } from '../measure/load.ts'
import { cacheStateOf, receive } from '../measure/received.ts'
import { type Row, shareInPercent } from '../measure/report.ts'
import { median, middleOf } from '../measure/rounds.ts'
import type { Bench } from '../setup/bench.ts'

export type Hot = { what: string; url: string; headers?: Record<string, string>; target: string }

const ROUNDS = 5
const SECONDS = 2

/**
 * What the cache holds against the floor, each answering the same number of bytes. Both are measured by turns, and the
 * median of the rounds counts: the generator shares the machine with them, and one bad second must not decide.
 */
export async function againstFloor({ stack, isQuick }: Bench, hot: Hot): Promise<Row[]> {
  const { what, url, headers = {}, target } = hot
  const rounds = isQuick ? 3 : ROUNDS
  const seconds = isQuick ? 1 : SECONDS
  await receive(url, headers)
  const { body, headers: received } = await receive(url, headers)
  const state = cacheStateOf(received)
  if (state !== 'hit') throw new Error(`${what} does not come from the cache: ${state}`)
  return withFloor(stack, body, async (floorUrl) => {
    const floors: Load[] = []
    const loads: Load[] = []
    for (let round = 0; round < rounds; round++) {
      const how = { headers, seconds, warmUpSeconds: round === 0 ? 1 : 0 }
      floors.push(await measureLoad([floorUrl], how))
      loads.push(await measureLoad([url], how))
    }
    const shares = loads.map(({ requestsPerSecond }, round) =>
      shareInPercent(requestsPerSecond, floors[round]?.requestsPerSecond ?? 0),
    )
    return [
      {
        what: `floor: node:http and one Redis GET of ${body.length.toLocaleString('en-GB')} bytes`,
        figures: figuresOf(middleOf(floors)),
      },
      {
        what,
        figures: {
          ...figuresOf(middleOf(loads)),
          '% of the floor': median(shares),
          'rounds from': `${Math.min(...shares)} to ${Math.max(...shares)} %`,
        },
        target,
      },
    ]
  })
}
