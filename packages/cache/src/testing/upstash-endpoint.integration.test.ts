import { afterAll, beforeAll, expect, test } from 'vitest'
import { testRedisUrl } from './env.ts'
import { startUpstashEndpoint, type UpstashEndpoint } from './upstash-endpoint.ts'

let endpoint: UpstashEndpoint
beforeAll(async () => {
  endpoint = await startUpstashEndpoint(testRedisUrl())
})
afterAll(() => endpoint.stop())

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(endpoint.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${endpoint.token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return [response.status, await response.json()]
}

test('a command is answered with its result, or 400 and its error', async () => {
  expect(await post('/', ['SET', 'a', '1', 'PX', 60_000])).toEqual([200, { result: 'OK' }])
  expect(await post('/', ['MGET', 'a', 'none'])).toEqual([200, { result: ['1', null] }])
  expect(await post('/', ['NONSENSE'])).toEqual([400, { error: expect.stringContaining('unknown command') }])
  for (const body of ['not JSON', {}, [], [['GET']]]) {
    expect(await post('/', body)).toEqual([400, { error: 'ERR failed to parse command' }])
  }
})

test('texts are in base64 when that is asked for, but not OK', async () => {
  const base64 = { 'upstash-encoding': 'base64' }
  expect(await post('/', ['SET', 'b', 'é'], base64)).toEqual([200, { result: 'OK' }])
  expect(await post('/', ['EVAL', 'return {redis.call("GET", "b"), 1}', 0], base64)).toEqual([
    200,
    { result: ['w6k=', 1] },
  ])
})

test('in a pipeline each command has its own answer', async () => {
  const commands = [
    ['SET', 'c', 'text'],
    ['INCR', 'c'],
    ['GET', 'c'],
  ]
  const error = expect.stringContaining('not an integer')
  expect(await post('/pipeline', commands)).toEqual([200, [{ result: 'OK' }, { error }, { result: 'text' }]])
})

test('a transaction runs whole or not at all', async () => {
  const commands = [
    ['SET', 'd', '1'],
    ['INCR', 'd'],
  ]
  expect(await post('/multi-exec', commands)).toEqual([200, [{ result: 'OK' }, { result: 2 }]])
  expect(await post('/multi-exec', [['INCR', 'd'], ['NONSENSE']])).toEqual([
    400,
    { error: expect.stringContaining('EXECABORT') },
  ])
  expect(await post('/', ['GET', 'd'])).toEqual([200, { result: '2' }])
})

test('nothing is answered without the token', async () => {
  const stranger = { authorization: 'Bearer other' }
  expect(await post('/', ['GET', 'a'], stranger)).toEqual([401, { error: 'Unauthorized' }])
})
