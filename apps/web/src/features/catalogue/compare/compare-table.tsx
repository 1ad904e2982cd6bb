import { Picture } from '@/components/picture'
import { ScrollRegion } from '@/components/scroll-region'
import type { Product } from '@/lib/catalogue-types'
import { comparePath, productPath } from '@/lib/shop-paths'
import { CompareLink } from './compare-link'
import { COMPARE_ROWS } from './compare-rows'

const SIZES = '(min-width: 84rem) 302px, (min-width: 48rem) 24vw, 45vw'

export function CompareTable({ products }: { products: readonly Product[] }) {
  const slugs = products.map(({ slug }) => slug)
  return (
    <ScrollRegion label="Comparison" className="mt-8 -mr-(--page-margin) pr-(--page-margin)">
      <table
        style={{ minWidth: `${products.length * 10.5}rem`, maxWidth: `${products.length * 22}rem` }}
        className="-mr-4 w-[calc(100%+1rem)] table-fixed sm:-mr-6 sm:w-[calc(100%+1.5rem)] border-collapse text-left align-top"
      >
        <thead>
          <tr>
            {products.map((product, place) => (
              <th key={product.id} scope="col" className="pr-4 pb-4 align-top font-normal sm:pr-6">
                {product.colours[0] && (
                  <Picture
                    imageKey={product.colours[0].imageKey}
                    alt=""
                    sizes={SIZES}
                    isMain={place === 0}
                    isEager
                    className="aspect-4/3 w-full"
                  />
                )}
                <a
                  href={productPath(product)}
                  className="mt-3 inline-block font-[550] leading-snug hover:text-oak hover:underline"
                >
                  {product.name}
                </a>
                <CompareLink
                  href={comparePath(slugs.filter((slug) => slug !== product.slug))}
                  slug={product.slug}
                  puts="out"
                  className="link flex min-h-11 w-fit items-center text-bark text-sm"
                >
                  Take out<span className="sr-only"> {product.name}</span>
                </CompareLink>
              </th>
            ))}
          </tr>
        </thead>
        {COMPARE_ROWS.map(({ title, cell }) => (
          <tbody key={title}>
            <tr className="border-sand border-t">
              <th
                scope="rowgroup"
                colSpan={products.length}
                className="pt-3 pb-1 font-normal text-bark text-sm"
              >
                {title}
              </th>
            </tr>
            <tr>
              {products.map((product) => (
                <td key={product.id} className="pr-4 pb-4 align-top sm:pr-6">
                  {cell(product)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  )
}
