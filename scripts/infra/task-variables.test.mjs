import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../stack/paths.mjs'

const read = (...path) => readFileSync(join(root, ...path), 'utf8')
const platform = (name) => read('infra', 'modules', 'platform', name)

/** Variables that Terraform gives: lines like `NAME = …`. */
const given = (text) => [...text.matchAll(/\b([A-Z][A-Z0-9_]+)\s+=[^=>]/g)].map(([, name]) => name)
/** Variables that a process reads: lines like `  NAME: …`. */
const known = (text) =>
  [...text.matchAll(/^\s+([A-Z][A-Z0-9_]+): (.*)$/gm)].map(([, name, rest]) => ({ name, rest }))

const stores = platform('secrets.tf')
const delivery = read('packages', 'api', 'src', 'notifications', 'delivery-env.schema.ts')
const processes = {
  web: { given: given(`${platform('web.tf')}${stores}`), known: known(read('apps', 'web', 'src', 'env.ts')) },
  worker: {
    given: given(`${platform('workers.tf')}${stores}`),
    known: known(`${read('apps', 'worker', 'src', 'env.ts')}${delivery}`),
  },
}

describe.each(Object.entries(processes))('%s', (_, { given: provided, known: wanted }) => {
  test('is given no variable that it does not know', () => {
    const names = new Set(wanted.map(({ name }) => name))
    expect(provided.filter((name) => !names.has(name))).toEqual([])
  })

  test('is given every variable that it cannot do without', () => {
    // Definitions of several lines are not read; MAIL_FROM is the one that is required.
    const required = wanted.filter(({ rest }) => !/\.(default|optional)\(/.test(rest) && !rest.endsWith('z'))
    expect(required.length).toBeGreaterThan(3)
    expect(required.map(({ name }) => name).filter((name) => !provided.includes(name))).toEqual([])
  })
})
