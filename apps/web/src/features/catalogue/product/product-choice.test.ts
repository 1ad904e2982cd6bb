import { expect, test } from 'vitest'
import {
  type ChoosableProduct,
  choiceHref,
  chosenPrice,
  parseChoice,
  viewOfSize,
  viewsOf,
} from './product-choice'

const price = (priceInPence: number) => ({ priceInPence, wasInPence: null, sale: null })
const size = (name: string, pence: number, imageKey: string | null = null) => ({
  id: name,
  name,
  widthMm: 3_600,
  heightMm: 2_250,
  depthMm: 600,
  imageKey,
  price: price(pence),
})
const product: ChoosableProduct = {
  slug: 'luna',
  name: 'Luna',
  category: 'KITCHEN',
  colours: [
    { slug: 'sage', name: 'Sage', hex: '#a8b29b', imageKey: 'sage-room' },
    { slug: 'ink', name: 'Ink', hex: '#263349', imageKey: 'ink-room' },
  ],
  sizes: [size('8-unit layout, 3,000 wide', 500_000), size('12-unit layout', 700_000, 'large-room')],
  images: [{ imageKey: 'door', alt: 'A door' }],
  price: price(500_000),
  priceBasis: '8-unit layout',
}
const parse = (query: string) => parseChoice(new URLSearchParams(query), product)

test('a choice survives its URL', () => {
  const href = choiceHref('/kitchens/luna', { colour: 'ink', size: '8-unit-layout-3-000-wide' })
  expect(href).toBe('/kitchens/luna?colour=ink&size=8-unit-layout-3-000-wide')
  expect(parse(href.split('?')[1] ?? '')).toEqual({ colour: 'ink', size: '8-unit-layout-3-000-wide' })
  expect(choiceHref('/kitchens/luna', { colour: null, size: null })).toBe('/kitchens/luna')
})

test('a colour or size that the product does not have is not chosen', () => {
  expect(parse('colour=red&size=%00')).toEqual({ colour: null, size: null })
})

test('the price is "from" until a size is chosen', () => {
  expect(chosenPrice(product, parse(''))).toEqual({ price: price(500_000), isFrom: true })
  expect(chosenPrice(product, parse('size=12-unit-layout'))).toEqual({ price: price(700_000), isFrom: false })
})

test('the first view is the chosen colour', () => {
  expect(viewsOf(product, parse('colour=ink')).map(({ imageKey }) => imageKey)).toEqual([
    'ink-room',
    'large-room',
    'door',
  ])
})

test('a size with a picture of its own is seen in it', () => {
  expect(viewOfSize(product, parse('size=12-unit-layout'))).toBe(1)
  expect(viewOfSize(product, parse('size=8-unit-layout-3-000-wide'))).toBe(0)
})
