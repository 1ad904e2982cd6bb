import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { setRedisToken } from '../../infra/bin/redis-token.mjs'
import { root } from '../stack/paths.mjs'

const script = join(root, 'infra', 'bin', 'fill-secrets.mjs')
const stores = {
  region: 'eu-west-2',
  prefix: 'lomash-test',
  primary: 'p.rds',
  replica: 'r.rds',
  pgbouncer: null,
  redis: { cache: { id: 'lomash-test-cache', primary: 'c', reader: 'cr' } },
}

/** An AWS that keeps its secrets in a file and speaks as the CLI does: it opens what it is given as file://. */
const fakeAws = `#!/usr/bin/env node
const { readFileSync, writeFileSync, statSync } = require('node:fs')
const file = process.env.FAKE_AWS
const state = JSON.parse(readFileSync(file, 'utf8'))
const [service, operation] = process.argv.slice(2)
const path = process.argv[process.argv.indexOf('--cli-input-json') + 1].replace('file://', '')
const input = JSON.parse(readFileSync(path, 'utf8'))
const mode = (statSync(path).mode & 0o777).toString(8)
state.calls.push({ operation, input, mode, args: process.argv.slice(2) })
const answer = {
  'get-secret-value': () => {
    if (state.refuses) return fail('AccessDeniedException')
    const SecretString = state.secrets[input.SecretId]
    return SecretString === undefined ? fail('ResourceNotFoundException') : { SecretString }
  },
  'put-secret-value': () => { state.secrets[input.SecretId] = input.SecretString; return {} },
  'describe-replication-groups': () => ({ ReplicationGroups: [{ Status: 'available', AuthTokenEnabled: state.tokens.length > 0 }] }),
  'modify-replication-group': () => {
    if (input.AuthTokenUpdateStrategy === 'SET' && !state.tokens.includes(input.AuthToken)) return fail('InvalidParameterValue')
    state.tokens.push(input.AuthToken)
    return {}
  },
}[operation]()
writeFileSync(file, JSON.stringify(state))
if (answer) process.stdout.write(JSON.stringify(answer))
function fail(code) {
  process.stderr.write('An error occurred (' + code + ') when calling the operation\\n')
  process.exitCode = 254
}
`

const directory = mkdtempSync(join(tmpdir(), 'fake-aws-'))
/** How it ends for the first time, and what AWS knows then: where the other tests begin. */
let first
let filled

beforeAll(() => {
  writeFileSync(join(directory, 'aws'), fakeAws, { mode: 0o700 })
  setState({ secrets: {}, tokens: [], calls: [] })
  first = fill()
  filled = state()
}, 60_000)
beforeEach(() => setState({ ...filled, calls: [] }))
afterAll(() => rmSync(directory, { recursive: true }))

const stateFile = () => join(directory, 'state.json')
const state = () => JSON.parse(readFileSync(stateFile(), 'utf8'))
const setState = (value) => writeFileSync(stateFile(), JSON.stringify(value))
const callsOf = (name) => state().calls.filter(({ operation }) => operation === name)
const written = () => callsOf('put-secret-value').map(({ input }) => input.SecretId.split('/')[1])

function fill({ args = [], input = stores, env = { SMTP_USER: 'AKIA', SMTP_PASSWORD: 'a/b+c=' } } = {}) {
  return spawnSync(process.execPath, [script, ...args], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: {
      PATH: `${directory}${delimiter}${process.env.PATH}`,
      FAKE_AWS: stateFile(),
      TMPDIR: directory,
      ...env,
    },
  })
}

test('everything is filled through files that only we can read and that are gone afterwards', () => {
  expect(first).toMatchObject({ status: 0, stderr: '' })
  const { secrets, calls } = filled
  expect(Object.keys(secrets).map((id) => id.split('/')[1])).toEqual([
    'app-secret',
    'database-owner-url',
    'database-direct-url',
    'database-direct-replica',
    'database-url',
    'database-readonly-url',
    'redis-cache-url',
    'redis-cache-replica-url',
    'smtp-url',
  ])
  expect(secrets['lomash-test/smtp-url']).toBe(
    'smtp://AKIA:a%2Fb%2Bc%3D@email-smtp.eu-west-2.amazonaws.com:587',
  )
  expect(new Set(calls.map(({ mode }) => mode))).toEqual(new Set(['600']))
  const commandLines = calls.map(({ args }) => args.join(' ')).join(' ')
  for (const value of Object.values(secrets)) expect(commandLines).not.toContain(value)
  expect(readdirSync(directory).sort()).toEqual(['aws', 'state.json'])
})

test('the password of Redis is kept before Redis hears of it, then added, then the only one', () => {
  const { calls, secrets } = filled
  const password = new URL(secrets['lomash-test/redis-cache-url']).password
  const changes = calls.filter(({ operation }) => operation === 'modify-replication-group')
  expect(changes.map(({ input }) => [input.AuthTokenUpdateStrategy, input.AuthToken])).toEqual([
    ['ROTATE', password],
    ['SET', password],
  ])
  const order = calls.map(({ operation, input }) => input.SecretId ?? operation)
  expect(order.lastIndexOf('lomash-test/redis-cache-url')).toBeLessThan(
    order.indexOf('modify-replication-group'),
  )
  expect(JSON.stringify(changes.map(({ args }) => args))).not.toContain(password)
})

test('each step waits until the one before is done', async () => {
  const seen = []
  let pending = []
  const aws = (_, operation, input) => {
    seen.push(input.AuthTokenUpdateStrategy ?? operation)
    if (operation === 'describe-replication-groups') return { ReplicationGroups: [pending.shift() ?? idle] }
    pending = [
      { Status: 'modifying' },
      { Status: 'available', PendingModifiedValues: { AuthTokenStatus: 'ROTATING' } },
    ]
    return {}
  }
  const idle = { Status: 'available' }
  const look = 'describe-replication-groups'
  await setRedisToken(aws, 'group', 'secret', 1)
  expect(seen).toEqual([look, 'ROTATE', look, look, look, 'SET', look, look, look])
})

test('a second time writes nothing; what was cut short is made up for', () => {
  fill({ env: {} })
  expect([written(), callsOf('modify-replication-group')]).toEqual([[], []])

  const { 'lomash-test/database-readonly-url': _, ...secrets } = filled.secrets
  setState({ secrets, tokens: [], calls: [] })
  fill({ env: {} })
  expect(written()).toEqual(['database-readonly-url'])
  expect(state().secrets).toEqual(filled.secrets)
  expect(callsOf('modify-replication-group')).toHaveLength(2)

  setState({ ...filled, calls: [] })
  fill({ env: {}, args: ['--set-redis-tokens'] })
  expect(callsOf('modify-replication-group')).toHaveLength(2)
  expect(written()).toEqual([])
})

test('a secret that cannot be read is not taken for an empty one', () => {
  setState({ ...filled, refuses: true, calls: [] })
  const { status, stderr } = fill()
  expect(status).not.toBe(0)
  expect(stderr).toContain('AccessDeniedException')
  expect(written()).toEqual([])
})

test('whoever reads the application’s secrets knows nothing of the owner’s', () => {
  const { 'lomash-test/database-owner-url': ownerUrl, ...others } = filled.secrets
  const { username, password } = new URL(ownerUrl)
  expect([username, password.length]).toEqual(['lomash_owner', 48])
  for (const value of Object.values(others)) expect(value).not.toContain(password)
})

test('new addresses keep the passwords, new passwords keep nothing', () => {
  const before = filled.secrets
  const pooled = { ...stores, pgbouncer: 'pgbouncer.lomash.internal:6432' }
  fill({ input: pooled, args: ['--rewrite-database-urls'] })
  const rewritten = state().secrets
  const password = new URL(before['lomash-test/database-url']).password
  expect(rewritten['lomash-test/database-url']).toBe(
    `postgresql://lomash:${password}@pgbouncer.lomash.internal:6432/lomash?sslmode=no-verify`,
  )
  for (const name of ['database-direct-url', 'database-owner-url'])
    expect(rewritten[`lomash-test/${name}`]).toBe(before[`lomash-test/${name}`])

  fill({ input: pooled, args: ['--rotate-database'] })
  const { 'lomash-test/database-owner-url': ownerUrl, ...secrets } = state().secrets
  const passwords = Object.entries(secrets)
    .filter(([id]) => id.includes('/database-'))
    .map(([, url]) => new URL(url).password)
  expect(new Set(passwords).size).toBe(1)
  expect(passwords).not.toContain(password)
  expect(ownerUrl).not.toBe(before['lomash-test/database-owner-url'])
})

test('without a password for mail it says what is missing, and fails', () => {
  setState({ ...filled, secrets: {}, calls: [] })
  const { status, stderr } = fill({ env: {} })
  expect(status).toBe(1)
  expect(stderr).toContain('SMTP_PASSWORD')
})
