import { phoneWords } from '@lomash/api/phone-words'
import type { ShowroomDetail } from './showroom-types'

/** Where it is, and how to reach it. */
export function ShowroomContact({ showroom }: { showroom: ShowroomDetail }) {
  const { addressLines, town, postcode, phone, email, mapUrl } = showroom
  return (
    <section aria-labelledby="contact-title">
      <h2 id="contact-title" className="display text-2xl">
        Where we are
      </h2>
      <address className="mt-4 text-lg not-italic">
        {[...addressLines, town, postcode].map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        <span className="mt-3 grid justify-items-start">
          <a href={`tel:${phone}`} className="link tabular inline-flex min-h-11 items-center">
            {phoneWords(phone)}
          </a>
          <a href={`mailto:${email}`} className="link inline-flex min-h-11 max-w-full items-center break-all">
            {email}
          </a>
          <a href={mapUrl} rel="external noopener" className="link inline-flex min-h-11 items-center">
            Find it on a street map
          </a>
        </span>
      </address>
    </section>
  )
}
