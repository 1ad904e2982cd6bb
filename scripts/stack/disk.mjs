import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { Failure } from './failure.mjs'
import { nodeModules, root } from './paths.mjs'

const mib = 1024 * 1024
const neededMib = { firstTime: 3_000, later: 300 }

/** Fails early when the disk is too full to get anywhere: PostgreSQL and the build fail in less clear ways. */
export async function requireDiskSpace() {
  const { bavail, bsize } = await statfs(root)
  const freeMib = Math.floor((bavail * bsize) / mib)
  const needed = existsSync(nodeModules) ? neededMib.later : neededMib.firstTime
  if (freeMib >= needed) return
  throw new Failure(
    `The disk that holds ${root} has ${freeMib} MB free and ${needed} MB are needed. Free some space.`,
  )
}
