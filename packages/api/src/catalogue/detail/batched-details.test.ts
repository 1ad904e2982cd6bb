import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { GetProductOutput } from '../get-product.schema.ts'
import { batchedDetails } from './batched-details.ts'
import type { ProductDetails } from './load-product-details.ts'

const productOf = (slug: string) => ({ slug }) as GetProductOutput

/** Statements that end when told; a product named `gone` is not to be had. */
function database() {
  const sent: { slugs: readonly string[]; now: number; end(error?: Error): Promise<void> }[] = []
  const ask = batchedDetails((slugs, now) => {
    const { promise, resolve, reject } = Promise.withResolvers<ProductDetails>()
    const products = slugs.filter((slug) => slug !== 'gone').map(productOf)
    const end = async (error?: Error) => {
      if (error) reject(error)
      else resolve({ products, freshUntil: now + 1 })
      await turn()
    }
    sent.push({ slugs, now, end })
    return promise
  })
  const slugs = () => sent.map((each) => each.slugs)
  return { ask, sent, slugs }
}

describe('a product', () => {
  test('that is asked for alone is loaded at once and alone', async () => {
    const { ask, sent, slugs } = database()
    const answer = ask('galley', 5)
    expect(slugs()).toEqual([['galley']])
    await sent[0]?.end()
    expect(await answer).toEqual({ product: { slug: 'galley' }, freshUntil: 6 })
  })

  test('that is asked for while two statements run goes with all others into the next', async () => {
    const { ask, sent, slugs } = database()
    const answers = ['a', 'b', 'c', 'gone', 'd', 'c'].map((slug, at) => ask(slug, at))
    expect(slugs()).toEqual([['a'], ['b']])
    await sent[0]?.end()
    expect(slugs()).toEqual([['a'], ['b'], ['c', 'gone', 'd']])
    for (const { end } of sent) await end()
    const found = (await Promise.all(answers)).map(({ product }) => product?.slug ?? null)
    expect(found).toEqual(['a', 'b', 'c', null, 'd', 'c'])
  })

  test('is priced no earlier than anybody asked who is answered with it', async () => {
    const { ask, sent } = database()
    ask('a', 1)
    ask('b', 1)
    const waiting = [ask('c', 9), ask('d', 4)]
    for (let at = 0; at < 3; at++) await sent[at]?.end()
    expect(sent[2]?.now).toBe(9)
    expect((await Promise.all(waiting)).map(({ freshUntil }) => freshUntil)).toEqual([10, 10])
  })

  test('never waits for more than what a statement takes', async () => {
    const { ask, sent, slugs } = database()
    const answers = Array.from({ length: 60 }, (_, n) => ask(`p-${n}`, 0))
    for (let at = 0; at < sent.length; at++) await sent[at]?.end()
    await Promise.all(answers)
    expect(slugs().map(({ length }) => length)).toEqual([1, 1, 25, 25, 8])
  })

  test('whose statement failed is loaded anew for who asks next', async () => {
    const { ask, sent } = database()
    const failed = [ask('a', 0), ask('b', 0), ask('c', 0)].map((each) => each.catch((error) => error.message))
    await sent[0]?.end()
    await sent[1]?.end()
    await sent[2]?.end(new Error('no database'))
    const again = ask('c', 0)
    await sent[3]?.end()
    expect((await Promise.all(failed))[2]).toBe('no database')
    expect((await again).product?.slug).toBe('c')
  })
})
