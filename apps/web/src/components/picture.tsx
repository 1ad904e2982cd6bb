import { pictureSrcSet, pictureUrl } from '@/lib/picture-urls'

type PictureProps = {
  imageKey: string
  alt: string
  /** How wide it is shown, as in `sizes` of an img. */
  sizes: string
  /** The page's largest picture above the fold: fetched first. */
  isMain?: boolean
  /** Seen without scrolling, though not the main one. */
  isEager?: boolean
  className?: string
}

const FULL = { width: 1920, height: 1280 }

/** A picture of ours: always 3:2, in three widths. */
export function Picture({ imageKey, alt, sizes, isMain = false, isEager = false, className }: PictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: our widths are made ahead; nothing is optimised per request
    <img
      src={pictureUrl(imageKey, 800)}
      srcSet={pictureSrcSet(imageKey)}
      sizes={sizes}
      alt={alt}
      width={FULL.width}
      height={FULL.height}
      loading={isMain || isEager ? 'eager' : 'lazy'}
      fetchPriority={isMain ? 'high' : undefined}
      decoding="async"
      className={`bg-linen object-cover ${className ?? ''}`}
    />
  )
}
