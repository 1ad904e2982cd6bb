import { existsSync } from 'node:fs'
import { canInstallPackages, findOnPath, installPackage } from './debian.mjs'
import { Failure } from './failure.mjs'
import { step } from './progress.mjs'

/** Where packages put it, which only root's PATH may know. */
const usualPaths = ['/usr/sbin/varnishd', '/usr/local/sbin/varnishd', '/opt/homebrew/sbin/varnishd']

/** The path of varnishd, a CDN's stand-in: found, else installed when we may, else a line that says how to. */
export async function findVarnishd() {
  const found = findInstalled()
  if (found !== undefined) return found
  if (canInstallPackages()) {
    await step('Installing varnish', () => installPackage('varnish')).catch(() => {})
    const installed = findInstalled()
    if (installed !== undefined) return installed
  }
  const how = process.platform === 'darwin' ? 'brew install varnish' : 'sudo apt-get install varnish'
  throw new Failure(`varnishd is missing, which the tests of the CDN need. Install it: ${how}`)
}

const findInstalled = () => findOnPath('varnishd') ?? usualPaths.find(existsSync)
