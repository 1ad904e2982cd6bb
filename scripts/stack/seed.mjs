import { join } from 'node:path'
import { databaseDirectory } from './paths.mjs'
import { step } from './progress.mjs'
import { node, runOrFail } from './run.mjs'

/** Fills an empty database; does nothing to one that has data. */
export async function seedDatabase({ databaseUrl, mediaDirectory, products }) {
  const size = products === undefined ? [] : ['--products', String(products)]
  const [command, args] = node(join(databaseDirectory, 'src', 'seed', 'main.ts'), ...size)
  const env = { DATABASE_URL: databaseUrl, MEDIA_DIRECTORY: mediaDirectory }
  await step('Filling the shop', (detail) => runOrFail('The seed', command, args, { env, onLine: detail }))
}
