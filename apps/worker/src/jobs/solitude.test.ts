import { expect, test } from 'vitest'
import { createSolitude } from './solitude.ts'

/** What is inside, begun and ended by hand. */
function room() {
  const solitude = createSolitude()
  const inside: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const enter = (way: 'beside' | 'alone', name: string) =>
    solitude[way](async () => {
      inside.push(name)
      await new Promise<void>((resolve, reject) =>
        ends.set(name, (error) => (error ? reject(error) : resolve())),
      ).finally(() => inside.splice(inside.indexOf(name), 1))
    })
  const settled = () => new Promise(setImmediate)
  const end = async (name: string, error?: Error) => {
    ends.get(name)?.(error)
    await settled()
  }
  return { inside, enter, end, settled }
}

test('many run beside one another', async () => {
  const { inside, enter, settled } = room()
  void enter('beside', 'a')
  void enter('beside', 'b')
  await settled()
  expect(inside).toEqual(['a', 'b'])
})

test('who is to be alone waits for all, and keeps out whoever comes after', async () => {
  const { inside, enter, end, settled } = room()
  void enter('beside', 'a')
  void enter('beside', 'b')
  void enter('alone', 'suspect')
  void enter('beside', 'c')
  await settled()
  expect(inside).toEqual(['a', 'b'])
  await end('a')
  expect(inside).toEqual(['b'])
  await end('b')
  expect(inside).toEqual(['suspect'])
  await end('suspect')
  expect(inside).toEqual(['c'])
})

test('two who are to be alone are so one after the other, also when the first fails', async () => {
  const { inside, enter, end, settled } = room()
  const first = enter('alone', 'first')
  void enter('alone', 'second')
  await settled()
  expect(inside).toEqual(['first'])
  const failed = expect(first).rejects.toThrow('no')
  await end('first', new Error('no'))
  await failed
  expect(inside).toEqual(['second'])
})
