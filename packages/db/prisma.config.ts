import { join } from 'node:path'
import { defineConfig } from 'prisma/config'

const here = import.meta.dirname

// The native schema engine is a download that firewalls and containers refuse: the same engine, compiled to
// WASM, comes from npm. Set here so that every way of calling the CLI uses it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(here, 'prisma', 'schema-engine.mjs')

// `generate` and the build of an image need no database; commands that do need one say so themselves.
const url = process.env.DATABASE_URL

export default defineConfig({
  schema: join(here, 'prisma', 'schema'),
  migrations: { path: join(here, 'prisma', 'migrations') },
  ...(url === undefined
    ? {}
    : { datasource: { url, shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL ?? url } }),
})
