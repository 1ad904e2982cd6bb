import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../stack/paths.mjs'
import { poolerTag } from './pooler-tag.mjs'

const digest = `sha256:${'a'.repeat(64)}`

function copyOfDocker() {
  const directory = mkdtempSync(join(tmpdir(), 'pooler-tag-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  cpSync(join(root, 'infra', 'docker'), directory, { recursive: true })
  return directory
}

test('the same image has the same tag, one that ECR takes', () => {
  expect(poolerTag(digest)).toBe(poolerTag(digest))
  expect(poolerTag(digest)).toMatch(/^content-[0-9a-f]{40}$/)
})

test.each(['pgbouncer.Dockerfile', 'pgbouncer/start.sh', 'pgbouncer/global-bundle.pem'])(
  'another %s is another image',
  (path) => {
    const docker = copyOfDocker()
    const before = poolerTag(digest, docker)
    writeFileSync(join(docker, path), 'changed')
    expect(poolerTag(digest, docker)).not.toBe(before)
  },
)

test('a patched base image is another image', () => {
  expect(poolerTag(`sha256:${'b'.repeat(64)}`)).not.toBe(poolerTag(digest))
})

test('a base image that was not resolved is refused', () => {
  expect(() => poolerTag('debian:bookworm-slim')).toThrow('No digest')
})
