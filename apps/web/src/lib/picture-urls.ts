const WIDTHS = [300, 800, 1920] as const

export function pictureUrl(imageKey: string, width: (typeof WIDTHS)[number]): string {
  return `/media/${imageKey}-${width}.webp`
}

export function pictureSrcSet(imageKey: string): string {
  return WIDTHS.map((width) => `${pictureUrl(imageKey, width)} ${width}w`).join(', ')
}
