import type { Metadata } from 'next'
import { pictureUrl } from './picture-urls'

/** Titles from the catalogue end with the shop's name already. */
export function plainTitle(title: string): Metadata['title'] {
  return { absolute: title }
}

export function openGraph(
  seo: { title: string; description: string },
  path: string,
  imageKey?: string,
): Metadata['openGraph'] {
  const images = imageKey ? [{ url: pictureUrl(imageKey, 1920), width: 1920, height: 1280 }] : undefined
  return { ...seo, url: path, images, siteName: 'Lomash Wood', locale: 'en_GB', type: 'website' }
}
