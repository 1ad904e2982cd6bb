// npm start [-- --products N], npm run dev: the whole shop on this machine, until Ctrl-C.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { announcement } from './stack/announcement.mjs'
import { readArguments } from './stack/arguments.mjs'
import { ensureBuild } from './stack/builds.mjs'
import { requireDiskSpace } from './stack/disk.mjs'
import { readEnvironment } from './stack/environment.mjs'
import { Failure, runCommand } from './stack/failure.mjs'
import { onInterrupt } from './stack/interrupt.mjs'
import { openToLocalApp } from './stack/local-app.mjs'
import { tryLock } from './stack/lock.mjs'
import { startMaildev } from './stack/maildev.mjs'
import { continueUnderNode24, onParentDeath } from './stack/node24.mjs'
import { dataDirectory, mediaDirectory } from './stack/paths.mjs'
import { freePort, requireFreePort } from './stack/ports.mjs'
import { deployMigrations, generateClient } from './stack/prisma.mjs'
import { stopLeftovers } from './stack/process-records.mjs'
import { seconds } from './stack/progress.mjs'
import { endRuns } from './stack/run.mjs'
import { readSecret } from './stack/secret.mjs'
import { seedDatabase } from './stack/seed.mjs'
import { startServices } from './stack/services.mjs'
import { inviteStaff } from './stack/staff.mjs'
import { createSupervisor } from './stack/supervisor.mjs'
import { startWeb } from './stack/web.mjs'
import { startWorker } from './stack/worker.mjs'

const startedAt = Date.now()

await runCommand(async () => {
  const options = { products: { type: 'string' }, dev: { type: 'boolean' } }
  const { products, dev = false } = readArguments(options, 'npm start [-- --products N]')
  const environment = readEnvironment()
  const port = Number(environment.PORT ?? 3000)
  await requireDiskSpace()
  if (!existsSync(dataDirectory)) await requireFreePort(port) // said before a long installation, not after
  const code = await continueUnderNode24(import.meta.url)
  return code ?? (await runShop({ port, products, dev, environment }))
})

async function runShop({ port, products, dev, environment }) {
  const lock = tryLock(join(dataDirectory, 'running.lock'))
  if (lock.holder !== undefined) {
    throw new Failure(
      `The shop of this checkout is running already (process ${lock.holder.pid}). Stop it with Ctrl-C there.`,
    )
  }
  let supervisor
  try {
    await stopLeftovers(join(dataDirectory, 'processes'))
    await requireFreePort(port)
    supervisor = createSupervisor({ directory: dataDirectory })
    return await untilItEnds((onExit) => startShop({ supervisor, port, products, dev, environment, onExit }))
  } finally {
    await supervisor?.stopAll()
    lock.release()
  }
}

/** Resolves to the exit code when somebody asks for the end; rejects when a part of the shop ends by itself. */
function untilItEnds(start) {
  return new Promise((resolve, reject) => {
    const stop = (code) => {
      console.log('\nStopping the shop …')
      endRuns()
      resolve(code)
    }
    onInterrupt((code) => stop(code === 130 || code === 143 ? 0 : code))
    onParentDeath(() => stop(0))
    start(reject).catch(reject)
  })
}

async function startShop({ supervisor, port, products, dev, environment, onExit }) {
  const services = await startServices({ supervisor, environment, onExit })
  await generateClient()
  await deployMigrations(services.DATABASE_URL)
  await seedDatabase({ databaseUrl: services.DATABASE_URL, mediaDirectory, products })
  // A database that was named is connected to as it was named.
  const appUrl = environment.DATABASE_URL ?? (await openToLocalApp(services.DATABASE_URL))
  const distDir = dev ? '.next-dev' : await ensureBuild()
  const inbox = environment.SMTP_URL
    ? undefined
    : await startMaildev({ supervisor, directory: join(dataDirectory, 'mail'), onExit })
  const env = {
    PUBLIC_URL: `http://localhost:${port}`,
    ...inbox?.settings,
    MEDIA_DIRECTORY: mediaDirectory,
    APP_SECRET: readSecret(join(dataDirectory, 'app-secret')),
    LOG_LEVEL: 'info',
    DEMO: '1',
    ...environment,
    ...services,
    DATABASE_URL: appUrl,
    DATABASE_URL_READONLY: environment.DATABASE_URL_READONLY ?? appUrl,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_DIST_DIR: distDir,
  }
  const ownerLink = await inviteStaff(env)
  await startWeb({ supervisor, port, env, visible: dev, onExit })
  await startWorker({ supervisor, port: await freePort(), env, onExit })
  const startedIn = seconds(Date.now() - startedAt)
  console.log(announcement({ startedIn, port, services, inbox, ownerLink, isDemo: env.DEMO === '1' }))
}
