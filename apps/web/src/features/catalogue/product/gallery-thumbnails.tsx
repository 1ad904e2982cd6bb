import { Picture } from '@/components/picture'
import { instead } from '@/lib/plain-click'
import type { View } from './product-choice'

type GalleryThumbnailsProps = { views: readonly View[]; current: number; onChange: (place: number) => void }

/** Without scripts each is a link to its place in the track. */
export function GalleryThumbnails({ views, current, onChange }: GalleryThumbnailsProps) {
  return (
    <ol className="mt-3 flex gap-3">
      {views.map(({ imageKey, alt }, place) => (
        <li key={place === 0 ? 'colour' : imageKey} className="w-24 max-w-[22%]">
          <a
            href={`#view-${place + 1}`}
            aria-label={`Picture ${place + 1}: ${alt}`}
            aria-current={place === current ? 'true' : undefined}
            onClick={instead(() => onChange(place))}
            className="block border-transparent border-b-2 pb-1 hover:border-stone aria-[current]:border-forest"
          >
            <Picture imageKey={imageKey} alt="" sizes="96px" className="aspect-3/2 w-full" />
          </a>
        </li>
      ))}
    </ol>
  )
}
