import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createDatabase, type Database } from './client.ts'
import { currentPosition, readerAt } from './replication.ts'
import { type ReplicatedDatabase, useReplicatedDatabase } from './testing/index.ts'
import type { WalPosition } from './wal-position.ts'

let servers: ReplicatedDatabase
let database: Database
let statements: string[]

beforeAll(async () => {
  servers = await useReplicatedDatabase()
})
afterAll(() => servers.drop())

/** Each test begins with a process that knows nothing of the replica. */
beforeEach(() => {
  statements = []
  database = open(servers.replicaUrl)
  return () => database.close()
})

/** Until the test is over at the latest, however it ends: the next needs a replica that follows. */
async function pauseReplay(): Promise<void> {
  await servers.pauseReplay()
  onTestFinished(() => servers.resumeReplay())
}

function open(replicaUrl?: string): Database {
  return createDatabase({
    primaryUrl: servers.primaryUrl,
    replicaUrl,
    poolSize: 4,
    onStatement: (sql) => statements.push(sql),
  })
}

/** Commits a new name for the one colour, and tells where the log then ends. */
async function rename(name: string): Promise<WalPosition> {
  await database.primary.$executeRaw`
    INSERT INTO catalogue.colours (slug, name, hex) VALUES ('oak', ${name}, '#aa8855')
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name`
  return currentPosition(database)
}

const nameOn = async (handle: Database['primary']) =>
  (await handle.colour.findUniqueOrThrow({ where: { slug: 'oak' }, select: { name: true } })).name

/** The server writes the last of its log out by itself, but not at once; this makes it. */
async function untilReplayed(position: WalPosition): Promise<void> {
  await servers.asOwnerOfPrimary('SELECT pg_log_standby_snapshot()')
  await expect.poll(() => readerAt(database, position), { timeout: 10_000 }).toBe(database.replica)
}

const questions = () => statements.filter((sql) => sql.includes('pg_last_wal_replay_lsn'))

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

describe('a replica that has not replayed an edit', () => {
  test('is not read from by who must see the edit', async () => {
    await untilReplayed(await rename('before'))
    await pauseReplay()
    const position = await rename('after')

    expect(await readerAt(database, position)).toBe(database.primary)
    expect(await nameOn(database.primary)).toBe('after')
    expect(await nameOn(database.replica)).toBe('before')

    await servers.resumeReplay()
    await untilReplayed(position)
    expect(await nameOn(database.replica)).toBe('after')
  })

  test('is read from by who may see any state, and by who needs an earlier one', async () => {
    const earlier = await rename('earlier')
    await untilReplayed(earlier)
    await pauseReplay()
    await rename('later')
    expect(await readerAt(database, null)).toBe(database.replica)
    expect(await readerAt(database, earlier)).toBe(database.replica)
    await servers.resumeReplay()
  })

  test('is asked by one question for all who want to know at once', async () => {
    await pauseReplay()
    const position = await rename('unseen')
    // Opening a connection may take longer than a question waits for its answer.
    await database.replica.$queryRaw`SELECT 1`
    const readers = await Promise.all(Array.from({ length: 20 }, () => readerAt(database, position)))
    expect(new Set(readers)).toEqual(new Set([database.primary]))
    expect(questions()).toHaveLength(1)
    await servers.resumeReplay()
  })
})

describe('the replica is not asked', () => {
  test('about what it is known to have replayed', async () => {
    const earlier = await rename('earlier')
    const position = await rename('now')
    await untilReplayed(position)
    const sent = statements.length
    for (const each of [position, earlier, null, position]) {
      expect(await readerAt(database, each)).toBe(database.replica)
      expect(await readerAt({ ...database }, each)).toBe(database.replica)
    }
    expect(statements).toHaveLength(sent)
  })

  test('when there is none', async () => {
    for (const replicaUrl of [undefined, servers.primaryUrl]) {
      const alone = open(replicaUrl)
      const position = await currentPosition(alone)
      const sent = statements.length
      expect(await readerAt(alone, position)).toBe(alone.primary)
      expect(await readerAt(alone, null)).toBe(alone.primary)
      expect(statements).toHaveLength(sent)
      await alone.close()
    }
  })

  test('again at once when it turned out to be no standby', async () => {
    const another = open(`${servers.primaryUrl}?application_name=replica`)
    const position = await currentPosition(another)
    for (let times = 0; times < 5; times++) expect(await readerAt(another, position)).toBe(another.primary)
    expect(questions()).toHaveLength(1)
    await another.close()
  })
})

describe('a replica that does not answer', () => {
  test.each([
    ['a connection is open', () => database.replica.$queryRaw`SELECT 1`],
    ['none is open', async () => {}],
  ])('holds nobody up while it hangs (%s)', async (_, connect) => {
    const position = await rename('hanging')
    await connect()
    await servers.freezeReplica()
    try {
      let reader: unknown
      const first = await msOf(async () => {
        reader = await readerAt(database, position)
      })
      expect(reader).toBe(database.primary)
      expect(first).toBeLessThan(1_000)

      const next = await msOf(async () => {
        for (let times = 0; times < 100; times++) await readerAt(database, position)
      })
      expect(next).toBeLessThan(100)
    } finally {
      servers.thawReplica()
    }
    // Its late answer counts.
    await untilReplayed(position)
  })
})

describe('from here on there is no replica', () => {
  test('once it is promoted: it tells how far it came, and follows the primary no more', async () => {
    const position = await rename('promoted')
    await untilReplayed(position)
    await servers.asOwnerOfReplica('SELECT pg_promote()')

    const asksNow = open(servers.replicaUrl)
    expect(await readerAt(asksNow, position)).toBe(asksNow.primary)
    await asksNow.close()

    // One that knew it as a replica forgets what it knew as soon as it asks.
    // An answer that comes later than a question waits for is no answer: then it asks again.
    const isForgotten = async () => {
      await readerAt(database, await rename('next'))
      return (await readerAt(database, position)) === database.primary
    }
    await expect.poll(isForgotten, { timeout: 8_000 }).toBe(true)
  })

  test('once it has crashed: it is asked, and then left alone for a second', async () => {
    const position = await rename('crashed')
    await database.replica.$queryRaw`SELECT 1`
    await servers.killReplica()

    const took = await msOf(async () => {
      expect(await readerAt(database, position)).toBe(database.primary)
    })
    expect(took).toBeLessThan(1_000)
    const sent = statements.length
    for (let times = 0; times < 100; times++) await readerAt(database, position)
    expect(statements).toHaveLength(sent)
  })
})
