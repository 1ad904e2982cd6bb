'use client'

import { useEffect, useRef, useState } from 'react'
import { Picture } from '@/components/picture'
import { pictureUrl } from '@/lib/picture-urls'
import { instead } from '@/lib/plain-click'
import { useLazyComponent } from '@/lib/use-lazy-component'
import { GalleryThumbnails } from './gallery-thumbnails'
import type { View } from './product-choice'

const loadDialog = () => import('./gallery-dialog').then((module) => module.GalleryDialog)

/** Phones claim less than they show: at two pixels a point the 800 px picture is as sharp as the eye sees, and comes sooner. */
const SIZES = '(min-width: 84rem) 808px, (min-width: 64rem) 60vw, (min-width: 40rem) 100vw, 71vw'

type GalleryProps = { views: readonly View[]; current: number; onChange: (place: number) => void }

/** Pictures side by side in a track that is swiped, scrolled, or moved by the small pictures below. */
export function Gallery({ views, current, onChange }: GalleryProps) {
  const track = useRef<HTMLUListElement>(null)
  const [enlarged, setEnlarged] = useState<number | null>(null)
  const [GalleryDialog, askForDialog] = useLazyComponent(loadDialog)

  useEffect(() => {
    const element = track.current
    if (element && placeOf(element) !== current) element.scrollTo({ left: current * element.clientWidth })
  }, [current])

  const enlarge = (place: number) => {
    askForDialog()
    setEnlarged(place)
  }

  return (
    <div className="min-w-0">
      <ul
        ref={track}
        aria-label="Pictures"
        onScroll={(event) => {
          const { scrollLeft, clientWidth } = event.currentTarget
          const place = placeOf(event.currentTarget)
          if (Math.abs(scrollLeft - place * clientWidth) < 2 && place !== current) onChange(place)
        }}
        className="-mx-(--page-margin) flex snap-x snap-mandatory overflow-x-auto bg-linen [scrollbar-width:none] lg:mx-0"
      >
        {views.map(({ imageKey, alt }, place) => (
          // The first place changes its picture with the colour: it stays the same place.
          <li
            key={place === 0 ? 'colour' : imageKey}
            id={`view-${place + 1}`}
            className="relative w-full shrink-0 snap-start"
          >
            <a
              href={pictureUrl(imageKey, 1920)}
              onClick={instead(() => enlarge(place))}
              className="block cursor-zoom-in focus-visible:-outline-offset-4"
            >
              <Picture
                imageKey={imageKey}
                alt={alt}
                sizes={SIZES}
                isMain={place === 0}
                className="aspect-3/2 w-full"
              />
              <span className="sr-only">Enlarge</span>
            </a>
          </li>
        ))}
      </ul>
      {views.length > 1 && <GalleryThumbnails views={views} current={current} onChange={onChange} />}
      {GalleryDialog && (
        <GalleryDialog
          views={views}
          place={enlarged}
          onChange={setEnlarged}
          onClose={() => setEnlarged(null)}
        />
      )}
    </div>
  )
}

function placeOf(track: HTMLElement): number {
  return Math.round(track.scrollLeft / Math.max(1, track.clientWidth))
}
