import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const dataDirectory = join(root, '.data')
/**
 * The seed's pictures. Their names are content addresses and they appear whole, so `npm start` and `npm test`, side by
 * side, share them: drawing them takes minutes.
 */
export const mediaDirectory = join(dataDirectory, 'media')
export const cacheDirectory = join(root, '.cache')
export const webDirectory = join(root, 'apps', 'web')
export const workerDirectory = join(root, 'apps', 'worker')
export const databaseDirectory = join(root, 'packages', 'db')
export const nodeModules = join(root, 'node_modules')

/** A tool that `npm ci` installed, by its name. */
export const tool = (name) => join(nodeModules, '.bin', name)
