import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..')
export const dataDirectory = join(root, '.data')
export const cacheDirectory = join(root, '.cache')
export const webDirectory = join(root, 'apps', 'web')
export const databaseDirectory = join(root, 'packages', 'db')
export const nodeModules = join(root, 'node_modules')

/** A tool that `npm ci` installed, by its name. */
export const tool = (name) => join(nodeModules, '.bin', name)
