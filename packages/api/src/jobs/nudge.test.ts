import { expect, test } from 'vitest'
import { createNudge, NUDGE_CHANNEL } from './nudge.ts'

function publisher() {
  const sent: string[] = []
  const answers: ((error?: Error) => void)[] = []
  const publish = (channel: string) => {
    sent.push(channel)
    return new Promise<void>((resolve, reject) =>
      answers.push((error) => (error ? reject(error) : resolve())),
    )
  }
  const answer = async (error?: Error) => {
    answers.shift()?.(error)
    await new Promise(setImmediate)
  }
  return { sent, publish, answer }
}

test('a nudge is published at once', () => {
  const { sent, publish } = publisher()
  createNudge({ publish })()
  expect(sent).toEqual([NUDGE_CHANNEL])
})

test('however many come while one is under way, they become one more, sent after them', async () => {
  const { sent, publish, answer } = publisher()
  const nudge = createNudge({ publish })
  for (let n = 0; n < 50; n++) nudge()
  expect(sent).toHaveLength(1)
  await answer()
  expect(sent).toHaveLength(2)
  await answer()
  expect(sent).toHaveLength(2)
})

test('a Redis that is away is nobody’s trouble, and the next nudge is tried again', async () => {
  const { sent, publish, answer } = publisher()
  const nudge = createNudge({ publish })
  nudge()
  await answer(new Error('away'))
  nudge()
  expect(sent).toHaveLength(2)
  await answer()
})
