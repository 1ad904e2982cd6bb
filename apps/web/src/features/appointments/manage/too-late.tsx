import { phoneWords } from '@lomash/api/phone-words'
import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import { api } from '@/trpc/server'

/** From two hours before it begins, only people can change it. */
export async function TooLate({ booking: { showroom } }: { booking: ManagedBooking }) {
  const { items } = await api.appointments.listShowrooms()
  const named = items.filter(({ slug }) => slug === showroom?.slug)
  const places = named.length > 0 ? named : items
  return (
    <section aria-labelledby="too-late" className="mt-8">
      <h2 id="too-late" className="display text-2xl">
        Has something come up?
      </h2>
      <p className="mt-2 max-w-[56ch]">
        It begins in less than two hours, so it can no longer be changed here. Please ring us: we will see
        what can be done.
      </p>
      <ul className="mt-3 grid max-w-[40rem] gap-x-8 sm:grid-cols-2">
        {places.map(({ slug, name, phone }) => (
          <li key={slug} className="flex min-h-11 items-center justify-between gap-3 border-sand border-b">
            <span>{name}</span>
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} className="link whitespace-nowrap">
              {phoneWords(phone)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
