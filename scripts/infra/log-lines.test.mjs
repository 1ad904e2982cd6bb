import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../stack/paths.mjs'

const read = (...path) => readFileSync(join(root, ...path), 'utf8')
const filters = read('infra', 'modules', 'observability', 'log-metrics.tf')

test('the lines that alarms are counted from are still logged', () => {
  const worker = read('apps', 'worker', 'src', 'queues', 'consumers.ts')
  const web = read('apps', 'web', 'src', 'http', 'listener.ts')
  expect(filters).toContain('\\"a job was given up\\"')
  expect(worker).toContain("'a job was given up'")
  expect(filters).toContain('\\"request\\"')
  expect(web).toMatch(/\{ [^}]*pathname, [^}]*\bms \}, 'request'\)/)
})
