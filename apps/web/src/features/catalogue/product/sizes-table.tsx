import { ScrollRegion } from '@/components/scroll-region'
import type { ProductSize } from '@/lib/catalogue-types'
import { formatCount } from '@/lib/measure'
import { formatPence } from '@/lib/money'

export function SizesTable({ sizes }: { sizes: readonly ProductSize[] }) {
  return (
    <div>
      <h2 id="sizes-title" className="display text-2xl">
        Sizes in millimetres
      </h2>
      <ScrollRegion label="Sizes" className="mt-5">
        <table className="tabular w-full min-w-[34rem] border-collapse text-right">
          <thead>
            <tr className="border-stone border-b text-bark text-sm">
              <th scope="col" className="py-2 pr-4 text-left font-normal">
                Size
              </th>
              {['Width', 'Height', 'Depth', 'Price'].map((name) => (
                <th key={name} scope="col" className="py-2 pl-6 font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sizes.map(({ id, name, widthMm, heightMm, depthMm, price }) => (
              <tr key={id} className="border-sand border-b">
                <th scope="row" className="py-3 pr-4 text-left font-normal">
                  {name}
                </th>
                <td className="py-3 pl-6">{formatCount(widthMm)}</td>
                <td className="py-3 pl-6">{formatCount(heightMm)}</td>
                <td className="py-3 pl-6">{formatCount(depthMm)}</td>
                <td className="py-3 pl-6">{formatPence(price.priceInPence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
