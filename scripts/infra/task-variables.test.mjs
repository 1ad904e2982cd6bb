import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { schema as web } from '../../apps/web/src/env.ts'
import { schema as worker } from '../../apps/worker/src/env.ts'
import { root } from '../stack/paths.mjs'

const platform = (name) => readFileSync(join(root, 'infra', 'modules', 'platform', name), 'utf8')

/** Variables that Terraform gives: lines like `NAME = …`. */
const given = (text) => [...text.matchAll(/\b([A-Z][A-Z0-9_]+)\s+=[^=>]/g)].map(([, name]) => name)

const stores = platform('secrets.tf')
const processes = {
  web: { provided: given(`${platform('web.tf')}${stores}`), schema: web },
  worker: { provided: given(`${platform('workers.tf')}${stores}`), schema: worker },
}

describe.each(Object.entries(processes))('%s', (_, { provided, schema }) => {
  test('is given no variable that it does not know', () => {
    expect(provided.filter((name) => !Object.hasOwn(schema.shape, name))).toEqual([])
  })

  test('is given every variable that it cannot do without', () => {
    const { error } = schema.safeParse({})
    const required = error.issues.map(({ path: [name] }) => name)
    expect(required).toContain('DATABASE_URL')
    expect(required.filter((name) => !provided.includes(name))).toEqual([])
  })
})
