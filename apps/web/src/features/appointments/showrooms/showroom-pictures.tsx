import { Picture } from '@/components/picture'
import { pictureAlt } from './picture-alt'
import type { ShowroomDetail } from './showroom-types'

/** Phones claim less than they show, as in a product's gallery. */
const MAIN_SIZES = '(min-width: 84rem) 850px, (min-width: 64rem) 64vw, (min-width: 40rem) 100vw, 71vw'
const SIDE_SIZES = '(min-width: 84rem) 420px, (min-width: 64rem) 32vw, (min-width: 40rem) 50vw, 36vw'

/** The front, large, and beside it (on small screens below it) what is inside; a second picture alone is as high as the first. */
export function ShowroomPictures({ name, imageKeys }: Pick<ShowroomDetail, 'name' | 'imageKeys'>) {
  if (imageKeys.length === 0) return null
  const isAlone = imageKeys.length === 1
  return (
    <ul aria-label="Pictures" className="mt-8 grid grid-cols-2 gap-2 sm:gap-3 lg:grid-cols-3">
      {imageKeys.map((imageKey, place) => (
        <li
          key={imageKey}
          className={
            place === 0
              ? `col-span-2 lg:row-span-2 ${isAlone ? 'lg:col-span-3' : ''}`
              : 'lg:nth-2:last:row-span-2 max-lg:even:last:col-span-2'
          }
        >
          <Picture
            imageKey={imageKey}
            alt={pictureAlt(name, place)}
            sizes={place === 0 ? MAIN_SIZES : SIDE_SIZES}
            isMain={place === 0}
            className={`aspect-3/2 w-full ${isAlone ? 'lg:aspect-21/9' : 'lg:aspect-auto lg:h-full'}`}
          />
        </li>
      ))}
    </ul>
  )
}
