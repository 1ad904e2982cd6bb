import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onDatabase } from '../../../packages/db/src/deploy/on-database.ts'
import { Failure } from '../../stack/failure.mjs'
import { openToLocalApp } from '../../stack/local-app.mjs'
import { startMaildev } from '../../stack/maildev.mjs'
import { freePort } from '../../stack/ports.mjs'
import { deployMigrations, generateClient } from '../../stack/prisma.mjs'
import { startPrivateStack } from '../../stack/private-stack.mjs'
import { step } from '../../stack/progress.mjs'
import { waitUntilReady } from '../../stack/ready.mjs'
import { seedDatabase } from '../../stack/seed.mjs'
import { webSettings } from '../../stack/web-settings.mjs'
import { workerSettings } from '../../stack/worker-settings.mjs'

const nobody = 65_534

/** Starts what was built, as a user who may write nothing of it, and checks that it does its work and ends on SIGTERM. */
export async function tryImage({ name, image, nodePath }) {
  const stack = await startPrivateStack()
  try {
    await generateClient()
    await tries[name]({ image, nodePath, stack, databaseUrl: stack.databaseUrl('lomash') })
  } finally {
    await stack.stop()
  }
}

const tries = { web: tryWeb, worker: tryWorker, migrate: tryMigrate }

/** From nothing, and once more, as the next deployment does. */
async function tryMigrate({ image, nodePath, stack, databaseUrl }) {
  const as = (username) => Object.assign(new URL(databaseUrl), { username, password: username }).href
  const [ownerUrl, appUrl] = [as('image_owner'), as('image_app')]
  const { username: ADMIN_USER, password: ADMIN_PASSWORD } = new URL(databaseUrl)
  const env = { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, ADMIN_USER, ADMIN_PASSWORD }
  for (const title of ['Running the migrations of the image', 'Running them again']) {
    const server = start('migrate', { image, nodePath, stack, env })
    await step(title, () => server.ended)
    if (server.exit !== 0) throw failed(`It ended with ${server.exit}`, server)
  }
  const [{ applied }] = await ask(
    ownerUrl,
    'SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  )
  const [{ usable, owned }] = await ask(
    appUrl,
    `SELECT has_table_privilege('platform.outbox', 'UPDATE') AS usable,
      (SELECT count(*)::int FROM pg_class WHERE relowner = current_user::regrole) AS owned`,
  )
  if (!usable || owned > 0) throw new Failure('The application cannot use its tables, or owns some.')
  console.log(`✓ It applied ${applied} migrations, gave the application its rights, and ended.`)
}

async function ask(url, sql) {
  const { rows } = await onDatabase(url, (client) => client.query(sql))
  return rows
}

async function tryWeb({ image, nodePath, stack, databaseUrl }) {
  await deployMigrations(databaseUrl)
  await seedDatabase({ databaseUrl, products: 100 })
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const appUrl = await openToLocalApp(databaseUrl)
  const { NEXT_DIST_DIR, MEDIA_DIRECTORY, ...settings } = webSettings({
    stack,
    databaseUrl: appUrl,
    publicUrl,
  })
  const container = { image, nodePath, stack, env: { ...settings, PORT: String(port), HOST: '127.0.0.1' } }
  const server = start('web', container)
  await step('Starting it', () => waitUntilReady('The image', server, port))
  await isHealthy(container)
  for (const path of ['/', '/kitchens', '/api/trpc/catalogue.listCategories']) {
    const response = await fetch(`${publicUrl}${path}`)
    await response.text()
    if (response.status !== 200) throw failed(`GET ${path}: ${response.status}`, server)
  }
  await endsWell(server)
}

async function tryWorker({ image, nodePath, stack, databaseUrl }) {
  await deployMigrations(databaseUrl)
  const port = await freePort()
  const mail = await startMaildev({ supervisor: stack.supervisor, directory: join(stack.directory, 'mail') })
  const settings = workerSettings({
    stack,
    databaseUrl: await openToLocalApp(databaseUrl),
    publicUrl: 'http://localhost',
    mail: mail.settings,
  })
  const container = {
    image,
    nodePath,
    stack,
    env: { ...settings, WORKER_PORT: String(port), HOST: '127.0.0.1' },
  }
  const server = start('worker', container)
  await step('Starting it', () => waitUntilReady('The image', server, port))
  await isHealthy(container)
  await endsWell(server)
}

/** What HEALTHCHECK says, asked where Docker asks it: within the container. */
async function isHealthy(container) {
  const asked = start('health', container, container.image.healthCommand)
  await step('Asking its HEALTHCHECK', () => asked.ended)
  if (asked.exit !== 0) throw failed(`HEALTHCHECK ended with ${asked.exit}`, asked)
}

/** As ECS would: the command of the image, its environment and ours, and nothing of this machine's. */
function start(name, { image, nodePath, stack, env }, command = image.command) {
  const [, ...args] = command
  const options = {
    cwd: join(image.root, image.workdir),
    env: { ...image.env, ...env, PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
    signal: 'SIGTERM',
    patienceMs: 40_000,
    // Only root can become somebody else.
    ...(process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
  }
  return stack.supervisor.start(`image-${name}`, nodePath, args, options)
}

async function endsWell(server) {
  const startedAt = Date.now()
  process.kill(server.child.pid, 'SIGTERM')
  server.stopping = true
  await step('Ending it with SIGTERM', () => server.ended)
  if (server.exit !== 0) throw failed(`After SIGTERM it ended with ${server.exit}`, server)
  console.log(
    `✓ It was ready, answered its HEALTHCHECK, and ended ${Date.now() - startedAt} ms after SIGTERM with 0.`,
  )
}

/** With the end of what it said: its log goes with the stack. */
function failed(what, { logPath }) {
  const said = readFileSync(logPath, 'utf8').trimEnd().split('\n').slice(-25)
  return new Failure([what, ...said].join('\n  '))
}
