import { expect, test, vi } from 'vitest'
import { batchedRead } from './batched-read.ts'

function counted(fail: (keys: readonly string[]) => boolean = () => false) {
  const fetch = vi.fn(async (keys: readonly string[]) => {
    if (fail(keys)) throw new Error('away')
    return keys.map((key) => Buffer.from(key))
  })
  return { fetch, read: batchedRead(fetch) }
}

test('the reads of one turn are one fetch that asks for each key once', async () => {
  const { fetch, read } = counted()
  const answers = await Promise.all([read(['a', 'b']), read(['b', 'c', 'b'])])
  expect(answers.map((values) => values.map(String))).toEqual([
    ['a', 'b'],
    ['b', 'c', 'b'],
  ])
  expect(fetch.mock.calls).toEqual([[['a', 'b', 'c']]])
})

test('a read that is asked while a fetch is under way does not join it', async () => {
  const { fetch, read } = counted()
  const first = read(['a'])
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledOnce(), { interval: 1 })
  await Promise.all([first, read(['a'])])
  expect(fetch).toHaveBeenCalledTimes(2)
})

test('no fetch asks for more than 500 keys, and none is lost', async () => {
  const { fetch, read } = counted()
  const many = Array.from({ length: 1_100 }, (_, at) => `k${at}`)
  const answers = await Promise.all([read(['first']), read(many), read(['last', 'k3'])])
  expect(answers.map((values) => values.map(String))).toEqual([['first'], many, ['last', 'k3']])
  for (const [keys] of fetch.mock.calls) expect(keys.length).toBeLessThanOrEqual(500)
})

test('a fetch that fails fails for those who joined it, and for nobody after', async () => {
  let isAway = true
  const { read } = counted(() => isAway)
  const failed = await Promise.allSettled([read(['a']), read(['b'])])
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isAway = false
  expect((await read(['a'])).map(String)).toEqual(['a'])
})
