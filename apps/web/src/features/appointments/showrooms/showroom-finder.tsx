'use client'

import { FinderForm } from './finder-form'
import { ShowroomEntry } from './showroom-entry'
import { ShowroomMap } from './showroom-map'
import { useCurrentDate } from './use-current-date'
import { type Finding, useFinder } from './use-finder'

type ShowroomFinderProps = {
  start: Finding
  /** What was typed into the form that this page answers. */
  postcode: string
  /** When the page was made. */
  made: string
}

export function ShowroomFinder({ start, postcode, made }: ShowroomFinderProps) {
  const { finding, ...form } = useFinder(start)
  const now = useCurrentDate(made)
  const { from, showrooms, problem } = finding
  const nearest = from === null ? undefined : showrooms[0]
  return (
    <div className="mt-8 grid grid-cols-1 gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem] lg:grid-cols-[minmax(0,1fr)_26rem]">
      <div>
        <FinderForm problem={problem} postcode={postcode} {...form} />
        <p aria-live="polite" className="mt-8">
          {nearest && (
            <>
              From {from} the nearest is <span className="font-[550]">{nearest.name}</span>. Distances are as
              the crow flies.
            </>
          )}
        </p>
        <ol className="@container mt-4 divide-y divide-sand border-sand border-y">
          {showrooms.map((showroom, at) => (
            <li key={showroom.slug}>
              <ShowroomEntry showroom={showroom} number={at + 1} isNearest={showroom === nearest} now={now} />
            </li>
          ))}
        </ol>
      </div>
      <div>
        <div className="mx-auto w-full max-w-96 md:sticky md:top-6 lg:max-w-[min(26rem,calc((100dvh-3rem)*0.539))]">
          <ShowroomMap showrooms={showrooms} nearest={nearest?.slug} />
        </div>
      </div>
    </div>
  )
}
