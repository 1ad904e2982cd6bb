import type { Price, Product, ProductSize } from '../../../lib/catalogue-types'
import { nameSlug } from '../../../lib/name-slug'

/** A colour and a size, by what the URL calls them; null: not chosen yet. */
export type Choice = { colour: string | null; size: string | null }

/** One picture in the gallery. */
export type View = { imageKey: string; alt: string }

export type ChoosableProduct = Pick<
  Product,
  'slug' | 'name' | 'category' | 'colours' | 'sizes' | 'images' | 'price' | 'priceBasis'
>

export function parseChoice(query: URLSearchParams, product: ChoosableProduct): Choice {
  const colour = query.get('colour')
  const size = query.get('size')
  return {
    colour: product.colours.some(({ slug }) => slug === colour) ? colour : null,
    size: product.sizes.some(({ name }) => nameSlug(name) === size) ? size : null,
  }
}

export function choiceHref(path: string, { colour, size }: Choice): string {
  const query = new URLSearchParams({ ...(colour && { colour }), ...(size && { size }) }).toString()
  return query ? `${path}?${query}` : path
}

export function chosenColour(product: ChoosableProduct, choice: Choice) {
  return product.colours.find(({ slug }) => slug === choice.colour) ?? product.colours[0]
}

export function chosenSize(product: ChoosableProduct, choice: Choice): ProductSize | undefined {
  return product.sizes.find(({ name }) => nameSlug(name) === choice.size)
}

/** Of the chosen size; "from" until one is chosen. */
export function chosenPrice(product: ChoosableProduct, choice: Choice): { price: Price; isFrom: boolean } {
  const size = chosenSize(product, choice)
  return size
    ? { price: size.price, isFrom: false }
    : { price: product.price, isFrom: product.sizes.length > 1 }
}

/** The chosen colour first, then sizes that have pictures of their own, then the rest. */
export function viewsOf(product: ChoosableProduct, choice: Choice): View[] {
  const colour = chosenColour(product, choice)
  return [
    ...(colour ? [{ imageKey: colour.imageKey, alt: `${product.name} in ${colour.name}` }] : []),
    ...product.sizes.flatMap(({ imageKey, name }) =>
      imageKey ? [{ imageKey, alt: `${product.name}: ${name}` }] : [],
    ),
    ...product.images,
  ]
}

/** Where a size's own picture stands among the views; the colour's stands for a size without one. */
export function viewOfSize(product: ChoosableProduct, choice: Choice): number {
  const key = chosenSize(product, choice)?.imageKey
  return key
    ? Math.max(
        0,
        viewsOf(product, choice).findIndex(({ imageKey }) => imageKey === key),
      )
    : 0
}
