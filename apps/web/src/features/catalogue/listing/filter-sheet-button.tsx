'use client'

import { useState } from 'react'
import { filterCount } from '@/lib/listing/listing-edit'
import { listingHref } from '@/lib/listing/listing-url'
import { instead } from '@/lib/plain-click'
import { useLazyComponent } from '@/lib/use-lazy-component'
import type { FilterPanelProps } from './filter-panel'
import type { Noun } from './listing-data'

const loadSheet = () => import('./filter-sheet').then((module) => module.FilterSheet)

export type FilterSheetProps = FilterPanelProps & { total: number; noun: Noun; isPending: boolean }

/** On small screens: without scripts a link to the filters above the list, with them a sheet, loaded when first asked for. */
export function FilterSheetButton(props: FilterSheetProps) {
  const [isOpen, setOpen] = useState(false)
  const [FilterSheet, askForSheet] = useLazyComponent(loadSheet)
  const count = filterCount(props.state)
  const open = () => {
    askForSheet()
    setOpen(true)
  }
  return (
    <>
      <a
        href={listingHref(props.scope.path, props.state, 'filters')}
        onClick={instead(open)}
        className="button button-plain min-h-11 px-4 lg:hidden"
      >
        Filter
        {count > 0 && <span className="tabular">({count})</span>}
      </a>
      {FilterSheet && <FilterSheet {...props} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  )
}
