import { Picture } from '@/components/picture'
import type { Package } from '@/lib/catalogue-types'
import { formatPence } from '@/lib/money'

type PackageRowProps = { bundle: Package; isFirst: boolean }

export function PackageRow({ bundle, isFirst }: PackageRowProps) {
  return (
    <article
      id={bundle.slug}
      className="group grid scroll-mt-6 grid-cols-1 gap-x-14 gap-y-6 lg:grid-cols-2 lg:items-center"
    >
      <Picture
        imageKey={bundle.imageKey}
        alt=""
        sizes="(min-width: 84rem) 612px, (min-width: 64rem) 46vw, 100vw"
        isMain={isFirst}
        className="-mx-(--page-margin) aspect-3/2 w-[calc(100%+2*var(--page-margin))] max-w-none lg:mx-0 lg:w-full lg:group-even/row:order-last"
      />
      <div>
        <p className="text-bark">{kindOf(bundle.categories)}</p>
        <h2 className="display mt-1 text-3xl">{bundle.name}</h2>
        <p className="mt-3 max-w-prose">{bundle.summary}</p>
        <ul className="mt-5 max-w-prose divide-y divide-sand border-sand border-y">
          {bundle.inclusions.map((line) => (
            <li key={line} className="py-2">
              {line}
            </li>
          ))}
        </ul>
        <p className="display tabular mt-5 text-3xl">{formatPence(bundle.priceInPence)}</p>
        <p className="mt-1 max-w-prose text-bark text-sm">{bundle.priceBasis}. VAT included.</p>
      </div>
    </article>
  )
}

function kindOf(categories: Package['categories']): string {
  if (categories.length > 1) return 'Kitchen and bedroom'
  return categories[0] === 'BEDROOM' ? 'Bedroom' : 'Kitchen'
}
