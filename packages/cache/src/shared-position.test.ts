import { describe, expect, test } from 'vitest'
import { sharedPosition } from './shared-position.ts'

/** Questions that are answered when we say so, with how far the database had come when they were asked. */
function database() {
  const state = { position: 0, asked: 0 }
  const open: (() => void)[] = []
  const ask = () => {
    const answer = Promise.withResolvers<string>()
    const seen = String(state.position)
    state.asked++
    open.push(() => answer.resolve(seen))
    return answer.promise
  }
  const answerNext = async () => {
    open.shift()?.()
    await new Promise(setImmediate)
  }
  return { state, ask, answerNext }
}

describe('how far the database has come', () => {
  test('is asked at once by who comes alone', async () => {
    const { state, ask, answerNext } = database()
    const position = sharedPosition(ask)
    const first = position()
    expect(state.asked).toBe(1)
    await answerNext()
    expect(await first).toBe('0')
    position()
    expect(state.asked).toBe(2)
  })

  test('is asked once for all who come while a question is under way, and after they came', async () => {
    const { state, ask, answerNext } = database()
    const position = sharedPosition(ask)
    const first = position()
    state.position = 7
    const others = Array.from({ length: 100 }, position)
    await answerNext()
    expect(await first).toBe('0')
    await answerNext()
    expect(new Set(await Promise.all(others))).toEqual(new Set(['7']))
    expect(state.asked).toBe(2)
  })

  test('is never told to who came after the question was asked', async () => {
    const { state, ask, answerNext } = database()
    const position = sharedPosition(ask)
    position()
    const second = position()
    await answerNext()
    // The second question is on its way now.
    state.position = 9
    const third = position()
    await answerNext()
    expect(await second).toBe('0')
    await answerNext()
    expect(await third).toBe('9')
  })

  test('is asked anew after a question that failed', async () => {
    let asked = 0
    const position = sharedPosition(async () => {
      if (++asked === 1) throw new Error('no database')
      return '1'
    })
    const [failed, waiting] = [position(), position()]
    await expect(failed).rejects.toThrow('no database')
    expect(await waiting).toBe('1')
  })
})
