import { parseEnvironment } from '@lomash/api'
import { describe, expect, test } from 'vitest'
import { schema } from './env.ts'

const needed = {
  DATABASE_URL: 'postgresql://localhost/lomash',
  REDIS_CACHE_URL: 'redis://localhost:6379/0',
  REDIS_STATE_URL: 'redis://localhost:6379/1',
  MEDIA_DIRECTORY: '/media',
  APP_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://shop.example',
}
const read = (given: Record<string, string>) => parseEnvironment(schema, { ...needed, ...given })

test('in production the shop does not start without its address, and says so by name', () => {
  for (const NODE_ENV of ['production', ''])
    expect(() => read({ NODE_ENV, PUBLIC_URL: '' })).toThrow('PUBLIC_URL: must be set in production')
  expect(read({ NODE_ENV: 'development', PUBLIC_URL: '' }).PUBLIC_URL).toBeUndefined()
})

test('limits are those of the table, but for those that are given', () => {
  expect(read({}).RATE_LIMITS).toMatchObject({
    api: { max: 300, windowSeconds: 60 },
    'sign-in': { max: 10, windowSeconds: 900 },
    register: { max: 5, windowSeconds: 3_600 },
    'password-reset': { max: 3, windowSeconds: 3_600 },
  })
  const { RATE_LIMITS } = read({ RATE_LIMITS: 'api=1000/60, sign-in-account=7/30' })
  expect(RATE_LIMITS).toMatchObject({
    api: { max: 1_000, windowSeconds: 60 },
    'sign-in-account': { max: 7, maxFromOne: 7, windowSeconds: 30 },
    'sign-in': { max: 10, windowSeconds: 900 },
  })
})

test.each(['api', 'api=0/60', 'api=300', 'api=many/60', 'api=300/0.5', 'ipa=300/60', ''.padEnd(3, ',')])(
  '%j are no limits',
  (RATE_LIMITS) => {
    expect(() => read({ RATE_LIMITS })).toThrow('RATE_LIMITS')
  },
)

describe('signing in with Google', () => {
  const both = { GOOGLE_CLIENT_ID: 'shop', GOOGLE_CLIENT_SECRET: 'secret' }

  test('is off unless it is set up, and then all of it must be', () => {
    expect(read({}).GOOGLE_CLIENT_ID).toBeUndefined()
    expect(read(both)).toMatchObject({ ...both, GOOGLE_ISSUER: 'https://accounts.google.com' })
    expect(() => read({ GOOGLE_CLIENT_ID: 'shop' })).toThrow('GOOGLE_CLIENT_SECRET: is needed')
    expect(() => read({ GOOGLE_CLIENT_SECRET: 'secret' })).toThrow('GOOGLE_CLIENT_ID: is needed')
    expect(() => read({ ...both, NODE_ENV: 'development', PUBLIC_URL: '' })).toThrow('PUBLIC_URL: is needed')
  })

  test('asks nobody in the clear but this machine', () => {
    for (const GOOGLE_ISSUER of ['http://127.0.0.1:9000', 'http://localhost:9000', 'https://id.example'])
      expect(read({ ...both, GOOGLE_ISSUER }).GOOGLE_ISSUER).toBe(GOOGLE_ISSUER)
    for (const GOOGLE_ISSUER of ['http://id.example', 'http://localhost.evil.example', 'ftp://localhost'])
      expect(() => read({ ...both, GOOGLE_ISSUER })).toThrow('GOOGLE_ISSUER: must be https')
  })
})
