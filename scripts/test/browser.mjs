import { cpSync, existsSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { ensureBuild } from '../stack/builds.mjs'
import { findChromium } from '../stack/chromium.mjs'
import { openToLocalApp } from '../stack/local-app.mjs'
import { startMaildev } from '../stack/maildev.mjs'
import { cacheDirectory, mediaDirectory, root, tool, webDirectory } from '../stack/paths.mjs'
import { freePort } from '../stack/ports.mjs'
import { deployMigrations } from '../stack/prisma.mjs'
import { run } from '../stack/run.mjs'
import { seedDatabase } from '../stack/seed.mjs'
import { startWeb } from '../stack/web.mjs'
import { webSettings } from '../stack/web-settings.mjs'
import { startWorker } from '../stack/worker.mjs'
import { workerSettings } from '../stack/worker-settings.mjs'
import { readReport } from './report.mjs'
import { countPlaywright } from './tally.mjs'

/** The production build with a seeded database of its own, visited by a real browser. */
export async function runBrowserTests(stack) {
  const chromium = await findChromium()
  const distDir = await ensureBuild()
  const databaseUrl = stack.databaseUrl('browser')
  await deployMigrations(databaseUrl)
  await seedDatabase({ databaseUrl, mediaDirectory })
  const appUrl = await openToLocalApp(databaseUrl)
  const { supervisor } = stack
  const inbox = await startMaildev({ supervisor, directory: join(stack.directory, 'mail') })
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  // The tests stand in for Google there.
  const googlePort = await freePort()
  const env = {
    ...webSettings({ stack, databaseUrl: appUrl, mediaDirectory, distDir, publicUrl: origin }),
    ...googleSettings(googlePort),
  }
  const web = await startWeb({ supervisor, port, env: { ...process.env, ...env } })
  const cutOffPort = await freePort()
  // Nobody listens there.
  const away = { REDIS_STATE_URL: `redis://127.0.0.1:${await freePort()}` }
  const cutOff = await startWeb({
    supervisor,
    port: cutOffPort,
    env: { ...process.env, ...env, ...away },
    name: 'web-cut-off',
  })
  const worker = await startWorker({
    supervisor,
    port: await freePort(),
    env: {
      ...process.env,
      ...workerSettings({ stack, databaseUrl: appUrl, publicUrl: origin, mail: inbox.settings }),
    },
  })
  const outputDirectory = join(stack.directory, 'playwright')
  const reportPath = join(stack.directory, 'playwright.json')
  const { code } = await run(tool('playwright'), ['test', '--reporter=list,json'], {
    cwd: webDirectory,
    visible: true,
    env: {
      ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
      BASE_URL: origin,
      DATABASE_URL: databaseUrl,
      REDIS_STATE_URL: stack.stateUrl,
      CUT_OFF_URL: `http://127.0.0.1:${cutOffPort}`,
      INBOX_URL: inbox.url,
      GOOGLE_PORT: String(googlePort),
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath,
      PLAYWRIGHT_OUTPUT_DIRECTORY: outputDirectory,
    },
  })
  await supervisor.stop(worker)
  await supervisor.stop(cutOff)
  await supervisor.stop(web)
  if (code !== 0) keepEvidence(outputDirectory, [web.logPath, cutOff.logPath, worker.logPath])
  return countPlaywright(readReport(reportPath), code)
}

const googleSettings = (port) => ({
  GOOGLE_CLIENT_ID: 'shop.apps.example',
  GOOGLE_CLIENT_SECRET: 'a secret between the shop and its provider',
  GOOGLE_ISSUER: `http://127.0.0.1:${port}`,
})

/** Traces and the servers' logs outlive the private stack, until the next failure. */
function keepEvidence(outputDirectory, logPaths) {
  const kept = join(cacheDirectory, 'e2e-failures')
  rmSync(kept, { recursive: true, force: true })
  if (existsSync(outputDirectory)) cpSync(outputDirectory, kept, { recursive: true })
  for (const path of logPaths) cpSync(path, join(kept, basename(path)))
  console.log(`Traces and the servers' logs are in ${relative(root, kept)}`)
}
