import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const dataDirectory = join(root, '.data')
export const cacheDirectory = join(root, '.cache')
export const webDirectory = join(root, 'apps', 'web')
export const databaseDirectory = join(root, 'packages', 'db')
export const nodeModules = join(root, 'node_modules')

/** A tool that `npm ci` installed, by its name. */
export const tool = (name) => join(nodeModules, '.bin', name)
