import type { CategoryCode } from '@/lib/catalogue-types'
import { withCategory } from '@/lib/listing/listing-edit'
import { EMPTY_LISTING } from '@/lib/listing/listing-state'
import { listingHref } from '@/lib/listing/listing-url'
import { formatCount } from '@/lib/measure'
import { api } from '@/trpc/server'

type CategoryTabsProps = { path: string; q: string; category: CategoryCode | null; onSale?: boolean }

const TABS = [
  { category: null, label: 'All' },
  { category: 'KITCHEN', label: 'Kitchens' },
  { category: 'BEDROOM', label: 'Bedrooms' },
] as const

/** Both categories or one of them, each with how much it has. */
export async function CategoryTabs({ path, q, category, onSale }: CategoryTabsProps) {
  const counts = await Promise.all(
    TABS.map((tab) => api.catalogue.listFacets({ q, onSale, category: tab.category ?? undefined })),
  )
  return (
    <nav aria-label="Category" className="page pb-6">
      <ul className="flex gap-6 border-sand border-b">
        {TABS.map((tab, place) => (
          <li key={tab.label}>
            <a
              href={listingHref(path, withCategory({ ...EMPTY_LISTING, q }, tab.category))}
              aria-current={tab.category === category ? 'page' : undefined}
              className="-mb-px flex min-h-12 items-center gap-2 border-transparent border-b-2 hover:border-stone aria-[current]:border-forest aria-[current]:font-[550]"
            >
              {tab.label}
              <span className="tabular font-normal text-bark text-sm">
                {formatCount(counts[place]?.total ?? 0)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
