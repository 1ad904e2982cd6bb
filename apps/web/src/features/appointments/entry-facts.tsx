import { phoneWords } from '@lomash/api/phone-words'
import { Fact } from '@/components/admin/fact'
import { wordsForRooms } from '@/lib/appointments/appointment-words'
import type { Entry } from './calendar/calendar-types'
import { TYPE_WORDS } from './calendar/entry-words'

/** What kind of appointment it is, about which rooms, and where in the showroom; nothing of a block. */
export function VisitFact({ entry: { type, room, ...rooms } }: { entry: Entry }) {
  if (!type) return null
  return (
    <Fact label="What">
      {TYPE_WORDS[type]}, {wordsForRooms(rooms).toLowerCase()}
      {room && <span className="block">{room}</span>}
    </Fact>
  )
}

/** How to reach the customer, where they live and what they wrote: as much of it as there is. */
export function CustomerFacts({ entry }: { entry: Entry }) {
  const { phone, email, addressLines, postcode, message } = entry
  const address = [...addressLines, postcode ?? ''].filter((line) => line !== '')
  return (
    <>
      {phone && (
        <Fact label="Phone">
          <a href={`tel:${phone}`} className="link">
            {phoneWords(phone)}
          </a>
        </Fact>
      )}
      {email && (
        <Fact label="Email">
          <a href={`mailto:${email}`} className="link wrap-anywhere">
            {email}
          </a>
        </Fact>
      )}
      {address.length > 0 && <Fact label="Address">{address.join(', ')}</Fact>}
      {message && <TextFact label="Message">{message}</TextFact>}
    </>
  )
}

/** What somebody wrote, line by line as they did. */
export function TextFact({ label, children }: { label: string; children: string }) {
  return (
    <Fact label={label}>
      <span className="wrap-anywhere whitespace-pre-line">{children}</span>
    </Fact>
  )
}
