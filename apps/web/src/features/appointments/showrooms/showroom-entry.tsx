import { phoneWords } from '@lomash/api/phone-words'
import { Picture } from '@/components/picture'
import { bookVisitPath, showroomPath } from '@/lib/shop-paths'
import { OpeningStatus } from './opening-status'
import { pictureAlt } from './picture-alt'
import type { Showroom } from './showroom-types'

/** `distanceInMiles`: when somebody has said from where. */
export type ListedShowroom = Showroom & { distanceInMiles?: number }

type ShowroomEntryProps = { showroom: ListedShowroom; number: number; isNearest: boolean; now: Date }

/** A showroom in the list beside the map, numbered as there. */
export function ShowroomEntry({ showroom, number, isNearest, now }: ShowroomEntryProps) {
  const { slug, name, addressLines, town, postcode, phone, openings, distanceInMiles } = showroom
  const [imageKey] = showroom.imageKeys
  return (
    <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 py-6 @min-[36rem]:grid-cols-[17rem_auto_minmax(0,1fr)] @min-[36rem]:gap-x-5">
      {imageKey && (
        // For a finger or a mouse; by keyboard the name leads to the same page.
        <a
          href={showroomPath(slug)}
          tabIndex={-1}
          className="col-span-2 mb-5 block @min-[36rem]:col-span-1 @min-[36rem]:mb-0"
        >
          <Picture
            imageKey={imageKey}
            alt={pictureAlt(name, 0)}
            sizes="(min-width: 72rem) 272px, (min-width: 48rem) 45vw, (min-width: 40rem) 272px, 71vw"
            className="aspect-2/1 w-full @min-[36rem]:aspect-3/2"
          />
        </a>
      )}
      <span
        aria-hidden="true"
        className={`tabular grid size-7 place-items-center rounded-full font-[600] text-paper text-sm ${isNearest ? 'bg-forest' : 'bg-oak'}`}
      >
        {number}
      </span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 className="display text-xl">
            <a href={showroomPath(slug)} className="hover:text-oak hover:underline">
              {name}
            </a>
          </h2>
          {distanceInMiles !== undefined && (
            <p className="tabular font-[550]">
              {isNearest && <span className="text-forest">Nearest: </span>}
              {milesWords(distanceInMiles)}
            </p>
          )}
        </div>
        <p className="mt-1 text-bark">{[...addressLines, town, unbroken(postcode)].join(', ')}</p>
        <div className="mt-2">
          <OpeningStatus openings={openings} now={now} />
        </div>
        <div className="mt-1 flex flex-wrap gap-x-6">
          <a href={bookVisitPath(slug)} className="link inline-flex min-h-11 items-center font-[550]">
            Book a visit<span className="sr-only"> in {name}</span>
          </a>
          <a href={`tel:${phone}`} className="link tabular inline-flex min-h-11 items-center">
            {phoneWords(phone)}
          </a>
          <a href={showroomPath(slug)} className="link inline-flex min-h-11 items-center">
            Hours and people<span className="sr-only"> in {name}</span>
          </a>
        </div>
      </div>
    </article>
  )
}

/** In one line, whatever is before it. */
const unbroken = (postcode: string) => postcode.replace(' ', '\u00a0')

/** We know where somebody is to a mile or some: no more is said. */
function milesWords(miles: number): string {
  const rounded = Math.round(miles)
  return rounded <= 1 ? 'about a mile' : `about ${rounded} miles`
}
