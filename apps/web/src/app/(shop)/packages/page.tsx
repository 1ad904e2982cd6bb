import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PackageRow } from '@/features/catalogue/packages/package-row'
import { openGraph } from '@/lib/page-metadata'
import { api } from '@/trpc/server'

const seo = {
  title: 'Packages | Lomash Wood',
  description: 'Complete kitchens and bedrooms at one price: furniture, worktops, appliances and fitting.',
}

export const metadata: Metadata = {
  title: { absolute: seo.title },
  description: seo.description,
  alternates: { canonical: '/packages' },
  openGraph: openGraph(seo, '/packages'),
}

export default async function PackagesPage() {
  const { items } = await api.catalogue.listPackages()
  return (
    <>
      <Breadcrumbs crumbs={[{ href: '/packages', label: 'Packages' }]} />
      <div className="page pt-5 pb-24 lg:pt-8 lg:pb-32">
        <h1 className="display text-4xl">A whole room at one price</h1>
        <p className="mt-3 max-w-[60ch] text-bark text-lg">
          Furniture and what belongs to it, fitted, for one sum you can plan with. What is in it stands in a
          list; what is not stands below the price.
        </p>
        <ul className="mt-12 grid gap-20 lg:mt-16 lg:gap-28">
          {items.map((bundle, place) => (
            <li key={bundle.slug} className="group/row">
              <PackageRow bundle={bundle} isFirst={place === 0} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
