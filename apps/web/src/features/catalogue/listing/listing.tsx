'use client'

import { useRef } from 'react'
import type { ListingScope } from '@/lib/listing/listing-input'
import { ChosenFilters } from './chosen-filters'
import { EmptyResult } from './empty-result'
import { FilterPanel } from './filter-panel'
import { FilterSheetButton } from './filter-sheet-button'
import type { ListingData, Noun } from './listing-data'
import { LoadMore } from './load-more'
import { ResultCount } from './result-count'
import { ResultGrid } from './result-grid'
import { SortForm } from './sort-form'
import { StartLink } from './start-link'
import { useListing } from './use-listing'
import { usePlaceInUrl } from './use-place-in-url'

type ListingProps = { scope: ListingScope; noun: Noun; initial: ListingData }

/** A list with its filters: links and forms, which scripts make answer in place. */
export function Listing({ scope, noun, initial }: ListingProps) {
  const { data, wanted, isPending, choose, ...more } = useListing(scope, initial)
  const grid = useRef<HTMLUListElement>(null)
  usePlaceInUrl(grid)
  const panel = { facets: data.facets, state: wanted, scope, onChoose: choose }
  const isEmpty = data.items.length === 0

  return (
    <div className="page lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-x-10">
      <aside
        id="filters"
        aria-label="Filters"
        className="hidden target:block lg:sticky lg:top-0 lg:-mt-1 lg:-ml-2 lg:pt-1 lg:pl-2 lg:block lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:overscroll-contain lg:[scrollbar-width:thin]"
      >
        <FilterPanel {...panel} />
      </aside>
      <section aria-labelledby="results-title" id="results" className="pt-2 lg:pt-0">
        <h2 id="results-title" className="sr-only">
          Results
        </h2>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-sand border-b pb-4">
          <ResultCount total={data.facets.total} noun={noun} isPending={isPending} />
          <div className="flex w-full items-center justify-between gap-3 sm:w-auto">
            <FilterSheetButton {...panel} total={data.facets.total} noun={noun} isPending={isPending} />
            <SortForm state={wanted} scope={scope} onChoose={choose} />
          </div>
        </div>
        <ChosenFilters {...panel} />
        <StartLink state={data.state} scope={scope} />
        <div
          aria-busy={isPending}
          className="pt-6 transition-opacity aria-busy:opacity-45 aria-busy:delay-150"
        >
          {isEmpty ? (
            <EmptyResult {...panel} noun={noun} />
          ) : (
            <ResultGrid ref={grid} items={data.items} preferredColours={data.state.colours} />
          )}
        </div>
        <LoadMore data={data} scope={scope} noun={noun} {...more} />
      </section>
    </div>
  )
}
