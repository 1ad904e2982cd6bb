// node scripts/infra/docker/pooler-tag.mjs DIGEST: the tag of PgBouncer's image, by what it is made of: its Dockerfile, what that copies (RDS's
// authorities among it, which the workflow fetches) and its base image's digest. A patched base image is another tag, so it is built anew.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../stack/paths.mjs'

const folder = join(root, 'infra', 'docker')

/** @param {string} baseDigest `sha256:…` @param {string} [docker] the folder with pgbouncer.Dockerfile */
export function poolerTag(baseDigest, docker = folder) {
  if (!/^sha256:[0-9a-f]{64}$/.test(baseDigest)) throw new Error(`No digest of a base image: ${baseDigest}`)
  const copied = readdirSync(join(docker, 'pgbouncer'))
    .sort()
    .map((name) => join('pgbouncer', name))
  const hash = createHash('sha256').update(baseDigest)
  for (const path of ['pgbouncer.Dockerfile', ...copied])
    hash.update(`\0${path}\0`).update(readFileSync(join(docker, path)))
  return `content-${hash.digest('hex').slice(0, 40)}`
}

if (import.meta.main) console.log(poolerTag(process.argv[2] ?? ''))
