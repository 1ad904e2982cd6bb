import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const invalidCatalogName = '3D000'
const shadows = []
const oid = { char: 18, text: 25 }

/** @returns {Promise<undefined | { error_code: string, message: string }>} nothing when the database answers */
export async function canConnect(url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    const code = error.code === invalidCatalogName ? 'P1003' : 'P1001'
    return {
      error_code: code,
      message: `Cannot use the database at ${withoutPassword(url)}: ${error.message}`,
    }
  }
}

/** Creates the database that the URL names, on its server. */
export async function createDatabase(url) {
  try {
    const name = decodeURIComponent(new URL(url).pathname.slice(1))
    await withClient(databaseUrl(url, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`),
    )
  } catch (error) {
    return { error_code: 'P1001', message: error.message }
  }
}

/**
 * A shadow database is where the engine replays the migrations to compare them. The driver adapter's own is never
 * dropped (it would drop while still connected), so this one is made here and dropped at the end.
 */
export function migrationAdapter(url) {
  const factory = new PrismaPg({ connectionString: url })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => runningWholeScripts(readingCatalogChars(await connect()))
  factory.connectToShadowDb = async () => {
    const name = `prisma_shadow_${randomUUID().replaceAll('-', '')}`
    await withClient(url, (client) => client.query(`CREATE DATABASE ${name}`))
    shadows.push({ url, name })
    const shadow = await new PrismaPg({ connectionString: databaseUrl(url, name) }).connect()
    return runningWholeScripts(readingCatalogChars(shadow))
  }
  return factory
}

export async function dropShadowDatabases() {
  for (const { url, name } of shadows.splice(0)) {
    await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }
}

/** The describer selects "char" columns of pg_catalog, a type the driver adapter does not know. */
function readingCatalogChars(adapter) {
  adapter.queryRaw = async (query) => {
    const charColumns = []
    const performIO = async (...query) => {
      const result = await adapter.performIO(...query)
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== oid.char) continue
        field.dataTypeID = oid.text
        charColumns.push(index)
      }
      return result
    }
    const original = Object.getPrototypeOf(adapter).queryRaw
    const result = await original.call(Object.create(adapter, { performIO: { value: performIO } }), query)
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

/**
 * The driver adapter cuts a script at every semicolon, in comments and function bodies too. The server itself
 * takes a script whole, and as one transaction: a migration that fails leaves nothing behind.
 */
function runningWholeScripts(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function databaseUrl(url, name) {
  const result = new URL(url)
  result.pathname = `/${name}`
  return result.href
}

function withoutPassword(url) {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
