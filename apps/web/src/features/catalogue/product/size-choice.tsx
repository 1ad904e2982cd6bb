import { formatDimensions } from '@/lib/measure'
import { formatPence } from '@/lib/money'
import { nameSlug } from '@/lib/name-slug'
import { instead } from '@/lib/plain-click'
import { type Choice, type ChoosableProduct, choiceHref } from './product-choice'
import { SizeDrawing } from './size-drawing'

type SizeChoiceProps = {
  product: ChoosableProduct
  choice: Choice
  path: string
  onChoose: (size: string) => void
}

export function SizeChoice({ product, choice, path, onChoose }: SizeChoiceProps) {
  const largestMm = Math.max(...product.sizes.map(({ widthMm, heightMm }) => Math.max(widthMm, heightMm)))
  return (
    <section aria-labelledby="size-title">
      <h2 id="size-title" className="font-[550]">
        Size
      </h2>
      <ul className="mt-2 grid gap-2">
        {product.sizes.map((size) => {
          const slug = nameSlug(size.name)
          return (
            <li key={size.id}>
              <a
                href={choiceHref(path, { ...choice, size: slug })}
                rel="nofollow"
                aria-current={slug === choice.size ? 'true' : undefined}
                onClick={instead(() => onChoose(slug))}
                className="flex items-center gap-3 rounded-control sm:gap-4 border border-sand px-3 py-2.5 hover:border-stone aria-[current]:border-forest aria-[current]:bg-linen aria-[current]:inset-ring aria-[current]:inset-ring-forest"
              >
                <SizeDrawing widthMm={size.widthMm} heightMm={size.heightMm} largestMm={largestMm} />
                <span className="min-w-0 flex-1 leading-snug">
                  <span className="block">{size.name}</span>
                  <span className="tabular block text-bark text-sm">{formatDimensions(size)}</span>
                </span>
                <span className="tabular font-[550]">{formatPence(size.price.priceInPence)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
