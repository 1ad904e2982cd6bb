import { expect, test } from 'vitest'
import { type Provider, type ProviderCall, ProviderError } from '../ports.ts'
import { withFailover } from './failover.ts'

const never = new AbortController().signal
const temporary = (retryAfterMs?: number) => new ProviderError('temporary', 'later', retryAfterMs)

function setUp() {
  const state = { now: 0, first: null as ProviderError | null, second: null as ProviderError | null }
  const provider = (name: 'first' | 'second'): Provider<string> => ({
    name,
    async send() {
      if (state[name]) throw state[name]
      return { reference: name }
    },
    async close() {},
  })
  const both = withFailover(provider('first'), provider('second'), () => state.now)
  const send = async (signal = never) => {
    const calls: ProviderCall[] = []
    const receipt = await both.send('hello', signal, (call) => calls.push(call)).catch((error) => error)
    return { receipt, called: calls.map((call) => call.provider).join(' ') }
  }
  return { state, send }
}

test('the second is asked only when the first cannot', async () => {
  const { state, send } = setUp()
  expect(await send()).toMatchObject({ called: 'first' })
  state.first = temporary()
  expect(await send()).toMatchObject({ receipt: { reference: 'second' }, called: 'first second' })
})

test('after three failures in a row the first is left alone for 30 s; then one failure is enough', async () => {
  const { state, send } = setUp()
  state.first = temporary()
  for (const called of ['first second', 'first second', 'first second', 'second'])
    expect((await send()).called).toBe(called)
  state.now = 29_999
  expect((await send()).called).toBe('second')
  state.now = 30_000
  expect((await send()).called).toBe('first second')
  expect((await send()).called).toBe('second')
  state.now = 60_000
  state.first = null
  expect((await send()).called).toBe('first')
})

test.each(['recipient', 'permanent'] as const)(
  'a %s refusal is final, and shows that the first is there',
  async (kind) => {
    const { state, send } = setUp()
    for (const error of [temporary(), temporary(), new ProviderError(kind, 'no'), temporary(), temporary()]) {
      state.first = error
      expect((await send()).called).toBe(error.kind === 'temporary' ? 'first second' : 'first')
    }
    expect((await send()).called).toBe('first second')
  },
)

test('both failing, the message waits for whichever may be asked sooner', async () => {
  const { state, send } = setUp()
  state.first = temporary(9_000)
  state.second = temporary(5_000)
  expect((await send()).receipt.retryAfterMs).toBe(5_000)
  state.second = temporary()
  expect((await send()).receipt.retryAfterMs).toBeUndefined()
})

test('a run that has taken too long asks nobody else', async () => {
  const { state, send } = setUp()
  state.first = temporary()
  expect((await send(AbortSignal.abort())).called).toBe('first')
})
