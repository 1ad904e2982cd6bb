import type { Address, Tag } from './cache-entry.ts'
import type { Circuit } from './circuit.ts'
import type { CacheDriver } from './drivers/driver.ts'
import { lifeOf } from './freshness.ts'
import type { InvalidationLog } from './invalidations.ts'
import { bytesOf, digestOf, keptItem } from './stamped-value.ts'
import { ensureVersions, positionOf } from './tag-versions.ts'

export type FillItem = { address: Address; body: Buffer | string; wrongAt: number | null }

export type Fill = (
  /** Names the work: of processes that begin it within ten seconds, one does it. */
  name: string,
  /** Tags of which every change of any item renews at least one. */
  fence: readonly Tag[],
  load: (position: string | null) => Promise<FillItem[]>,
) => Promise<number>

const TURN_MS = 10_000

type Parts = { driver: CacheDriver; circuit: Circuit; log: InvalidationLog; clock: () => number }

/**
 * What to keep is known only when it is loaded, and so are its tags. Their versions are taken afterwards, and nothing is
 * kept unless the fence shows that no change came in between.
 */
export function createFill({ driver, circuit, log, clock }: Parts): Fill {
  return async (name, fence, load) => {
    if (!circuit.isClosed() || !(await driver.claim(`fill:${name}`, '1', TURN_MS))) return 0
    const before = await ensureVersions(driver, fence, log.position)
    const now = clock()
    const items = await load(positionOf(before))
    if (items.length === 0) return 0
    const tags = [...new Set([...fence, ...items.flatMap((item) => item.address.tags)])]
    const after = (await ensureVersions(driver, tags, log.position)).split(',')
    const versionOf = new Map(tags.map((tag, index) => [tag, after[index] ?? '']))
    const versionsOf = (wanted: readonly Tag[]) => wanted.map((tag) => versionOf.get(tag)).join(',')
    if (versionsOf(fence) !== before) return 0
    const values = items.map(({ address, body: given, wrongAt }) => {
      const body = bytesOf(given)
      const life = lifeOf(address.entry, wrongAt, now)
      const stamped = { body, life, loadMs: 0, versions: versionsOf(address.tags), digest: digestOf(body) }
      return keptItem(address.key, stamped, clock())
    })
    const live = values.filter((item) => item !== null)
    if (live.length > 0) await driver.write(live)
    return live.length
  }
}
