import { existsSync } from 'node:fs'
import { canInstallPackages, findOnPath, installPackage } from './debian.mjs'
import { Failure } from './failure.mjs'
import { tool } from './paths.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macPath = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * A real Chromium: CHROMIUM_PATH, else from PATH, else installed when we may, else Playwright's own.
 * @returns {Promise<string | undefined>} its path; undefined for Playwright's own
 */
export async function findChromium() {
  const found = process.env.CHROMIUM_PATH || findOnPath(...names)
  if (found) return found
  if (existsSync(macPath)) return macPath
  if (canInstallPackages()) {
    await step('Installing chromium', () => installPackage('chromium')).catch(() => {})
    const installed = findOnPath('chromium')
    if (installed !== undefined) return installed
  }
  const { code } = await step('Installing a Chromium of Playwright', () =>
    run(tool('playwright'), ['install', 'chromium']),
  )
  if (code === 0) return undefined
  throw new Failure(
    'No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH to its program.',
  )
}
