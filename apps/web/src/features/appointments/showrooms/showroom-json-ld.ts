import { pictureUrl } from '@/lib/picture-urls'
import { showroomPath } from '@/lib/shop-paths'
import { siteUrl } from '@/lib/site-url'
import { WEEKDAYS } from '../../../lib/calendar-days'
import type { ShowroomDetail } from './showroom-types'
import { oddDays, type Span, weekRows } from './week-hours'

/** schema.org LocalBusiness, with its usual week and the days to come that differ from it. */
export function showroomJsonLd(showroom: ShowroomDetail, now: Date): Record<string, unknown> {
  const absolute = (path: string) => new URL(path, siteUrl()).href
  const { slug, name, addressLines, town, postcode, latitude, longitude, hours, openings } = showroom
  return {
    '@type': ['LocalBusiness', 'HomeGoodsStore'],
    '@id': absolute(showroomPath(slug)),
    name: `Lomash Wood, ${name}`,
    url: absolute(showroomPath(slug)),
    telephone: showroom.phone,
    email: showroom.email,
    hasMap: showroom.mapUrl,
    ...(showroom.imageKeys.length > 0 && {
      image: showroom.imageKeys.map((key) => absolute(pictureUrl(key, 1920))),
    }),
    address: {
      '@type': 'PostalAddress',
      streetAddress: addressLines.join(', '),
      addressLocality: town,
      postalCode: postcode,
      addressCountry: 'GB',
    },
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    openingHoursSpecification: weekRows(hours, now).flatMap(({ spans }, place) =>
      spans.map((span) => specification(span, { dayOfWeek: `https://schema.org/${WEEKDAYS[place]}` })),
    ),
    specialOpeningHoursSpecification: oddDays(hours, openings, now).flatMap(({ date, spans }) =>
      (spans.length > 0 ? spans : [CLOSED]).map((span) =>
        specification(span, { validFrom: date, validThrough: date }),
      ),
    ),
  }
}

/** As search engines want a closed day told. */
const CLOSED: Span = { opens: '00:00', closes: '00:00' }

function specification({ opens, closes }: Span, when: Record<string, string>) {
  const end = closes === '24:00' ? '23:59' : closes
  return { '@type': 'OpeningHoursSpecification', ...when, opens, closes: end }
}
