import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { withLock } from './lock.mjs'

const run = promisify(execFile)
const policyFile = '/usr/sbin/policy-rc.d'

/** The first of these programs that is on PATH. */
export function findOnPath(...names) {
  const directories = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(isExecutable)
}

export const canInstallPackages = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && findOnPath('apt-get') !== undefined

/** Installs a Debian package, without starting the service it may bring. */
export async function installPackage(name) {
  await withLock('apt', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = { env, maxBuffer: 64 * 1024 * 1024 }
    const ownPolicy = !existsSync(policyFile)
    if (ownPolicy) writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    try {
      await run('apt-get', ['update', '-qq'], options)
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
    } finally {
      if (ownPolicy) rmSync(policyFile, { force: true })
    }
  })
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
