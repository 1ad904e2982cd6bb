import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationAdapter } from './schema-engine-database.mjs'

const require = createRequire(import.meta.url)

let lastPanic = ''
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => {
    lastPanic = message
  },
}

/** What the engine said when it panicked; empty when it did not. */
export const panicMessage = () => lastPanic

// The package's entry imports the .wasm file as a module, which only bundlers can do: instantiate it by hand.
const bindingsPath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
const { instance } = await WebAssembly.instantiate(await readFile(bindingsPath.replace(/\.js$/, '.wasm')), {
  './schema_engine_bg.js': bindings,
})
bindings.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

export const engineVersion = bindings.version()

export function createEngine(url) {
  const ignoreLog = () => {}
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(migrationAdapter(url)),
  )
}
