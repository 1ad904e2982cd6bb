// npm test [-- static|infra|unit|integration|faults|pooled|e2e]: everything that CI runs. Its last line is `N passed, N failed`.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { readArguments } from './stack/arguments.mjs'
import { explain, Failure, runCommand } from './stack/failure.mjs'
import { onInterrupt } from './stack/interrupt.mjs'
import { localAppUrl } from './stack/local-app.mjs'
import { continueUnderNode24, onParentDeath } from './stack/node24.mjs'
import { startPgbouncer } from './stack/pgbouncer.mjs'
import { generateClient } from './stack/prisma.mjs'
import { startPrivateStack } from './stack/private-stack.mjs'
import { seconds } from './stack/progress.mjs'
import { endRuns } from './stack/run.mjs'
import { runBrowserTests } from './test/browser.mjs'
import { serverSettings, varnishSettings } from './test/integration-settings.mjs'
import { checkMigrations, staticChecks } from './test/static-checks.mjs'
import { closingLine, createTally } from './test/tally.mjs'
import { runVitest } from './test/vitest.mjs'

const usage = 'npm test [-- static|infra|unit|integration|faults|pooled|e2e …]'

await runCommand(async () => {
  const { positionals } = readArguments({}, usage, process.argv.slice(2), true)
  const parts = {
    static: runStatic,
    infra: runInfra,
    unit: runUnit,
    integration: runIntegration,
    faults: runFaults,
    pooled: runPooled,
    e2e: runBrowserTests,
  }
  const unknown = positionals.find((name) => parts[name] === undefined)
  if (unknown !== undefined) throw new Failure(`There is no part "${unknown}". Usage: ${usage}`)
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  const wanted = Object.entries(parts).filter(
    ([name]) => positionals.length === 0 || positionals.includes(name),
  )
  return await runParts(wanted)
})

async function runParts(parts) {
  const startedAt = Date.now()
  const tally = createTally()
  const stack = await startPrivateStack()
  const interrupted = new Promise((resolve) => {
    const interrupt = (code) => {
      endRuns()
      resolve(code)
    }
    onInterrupt(interrupt)
    onParentDeath(() => interrupt(1))
  })
  try {
    const code = await Promise.race([interrupted, runAll(parts, stack, tally)])
    if (code !== undefined) return code
  } finally {
    await stack.stop()
  }
  console.log(`\nIn ${seconds(Date.now() - startedAt)}:\n${tally.lines().join('\n')}\n`)
  console.log(closingLine(tally))
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0
}

async function runAll(parts, stack, tally) {
  await countFailure(tally, 'database client', generateClient)
  for (const [name, runPart] of parts) {
    console.log(`\n── ${name}`)
    await countFailure(tally, name, async () => {
      const counts = await runPart(stack, tally)
      if (counts !== undefined) tally.add(name, counts)
    })
  }
}

/** A part that cannot even run is a failed test, and the next parts run all the same. */
async function countFailure(tally, name, work) {
  try {
    await work()
  } catch (error) {
    console.error(`✗ ${name}: ${explain(error)}`)
    tally.add(name, { passed: 0, failed: 1 })
  }
}

/** Its checks read files with packages, which a fresh clone has only after `continueUnderNode24`. */
async function runInfra(stack, tally) {
  const infra = await import('./test/infra.mjs')
  await infra.runInfra(stack, tally)
}

async function runStatic(stack, tally) {
  const checks = { ...staticChecks, migrations: () => checkMigrations(stack.databaseUrl('postgres')) }
  for (const [name, check] of Object.entries(checks)) {
    const startedAt = Date.now()
    await countFailure(tally, name, async () => {
      const { ok, output } = await check()
      console.log(`${ok ? '✓' : '✗'} ${name} ${seconds(Date.now() - startedAt)}${ok ? '' : `\n${output}`}`)
      tally.add(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
    })
  }
}

function runUnit(stack) {
  return runVitest('unit', stack)
}

async function runIntegration(stack) {
  return runVitest('integration', { directory: stack.directory, env: await storeSettings(stack) })
}

/** Their files wait for servers to hang and to come back: three at once also where there are two processors. */
async function runFaults(stack) {
  return runVitest('faults', {
    directory: stack.directory,
    env: await storeSettings(stack),
    files: Math.max(3, availableParallelism()),
  })
}

async function storeSettings(stack) {
  return { ...serverSettings(stack), ...(await varnishSettings()) }
}

/** The API's suite once more, through PgBouncer in transaction mode, which lets in the application only, as in production. */
async function runPooled(stack) {
  const pgbouncer = await startPgbouncer({
    supervisor: stack.supervisor,
    directory: join(stack.directory, 'pgbouncer'),
    serverUrl: await localAppUrl(stack.databaseUrl('postgres')),
    poolSize: 5,
  })
  const env = { ...serverSettings(stack), TEST_DATABASE_POOLER_URL: pgbouncer.url('postgres') }
  return runVitest('integration', { directory: stack.directory, env, only: ['packages/api'] })
}
