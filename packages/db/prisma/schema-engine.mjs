#!/usr/bin/env node
// Stands in for Prisma's native schema engine (see prisma.config.ts). The CLI speaks JSON-RPC with it, one JSON
// object a line on stdin and stdout; each method is forwarded to the WASM build of the same engine, which
// reaches PostgreSQL through the driver adapter.
import { createInterface } from 'node:readline'
import { canConnect, createDatabase, dropShadowDatabases } from './schema-engine-database.mjs'
import { createEngine, engineVersion, panicMessage } from './schema-engine-wasm.mjs'

const argumentsGiven = process.argv.slice(2)
const datasource = JSON.parse(optionValue('--datasource') ?? '{}')

if (argumentsGiven.includes('--version')) {
  process.stdout.write(`schema-engine-cli ${engineVersion}\n`)
} else if (argumentsGiven.includes('cli')) {
  await runCommand(argumentsGiven.at(-1))
} else {
  serve()
}

function optionValue(option) {
  const index = argumentsGiven.indexOf(option)
  return index === -1 ? undefined : argumentsGiven[index + 1]
}

async function runCommand(name) {
  const commands = { 'can-connect-to-database': canConnect, 'create-database': createDatabase }
  const failure = await commands[name](datasource.url)
  if (failure === undefined) return
  // The CLI skips the first line of stderr and reads each other one as JSON.
  process.stderr.write(
    `schema engine\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: failure })}`,
  )
  process.exitCode = 1
}

function serve() {
  // The engine panics inside a callback, where no promise is left to reject: answer the request all the same.
  process.on('uncaughtException', (error) => {
    if (pending.size === 0) throw error
    for (const id of pending) send({ id, error: describe(new Error(panicMessage() || error.message)) })
  })
  let engine
  let printed = 0
  const pending = new Set()
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    .on('line', async (line) => {
      const { id, method, params } = JSON.parse(line)
      if (method === undefined) return // the CLI acknowledges a `print`
      pending.add(id)
      try {
        engine ??= await createEngine(datasource.url)
        const result = (await call(engine, method, params)) ?? null
        // Before the answer: the CLI kills its engine the moment it has it.
        await dropShadowDatabases()
        // A script or a summary is printed by the CLI, not by us: stdout is the protocol's.
        if (typeof result?.stdout === 'string') {
          send({ id: `print-${++printed}`, method: 'print', params: { content: result.stdout } })
        }
        send({ id, result })
      } catch (error) {
        send({ id, error: describe(error) })
      }
      pending.delete(id)
    })
    .on('close', () => process.exit(0))
}

function call(engine, method, params) {
  if (method === 'getDatabaseVersion') return engine.version(params)
  if (typeof engine[method] !== 'function') throw new Error(`the schema engine has no method ${method}`)
  return engine[method](params)
}

function describe(error) {
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message: error.message, meta: null, error_code: error.code ?? null },
  }
}
