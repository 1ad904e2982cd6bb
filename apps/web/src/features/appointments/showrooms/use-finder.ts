import { type FormEvent, useState } from 'react'
import { appointmentsClient } from '@/lib/appointments-client'
import type { ListedShowroom } from './showroom-entry'

export type Finding = {
  /** From where it was looked for, as it is said: "LS1 4AB", "where you are". Null: not yet. */
  from: string | null
  showrooms: readonly ListedShowroom[]
  problem: { message: string; isAboutPostcode: boolean } | null
}

type Busy = 'postcode' | 'place' | null
type Place = { postcode: string } | { latitude: number; longitude: number }

const UNREACHED = 'We could not be reached. Check your connection and try again.'
const REFUSED = 'Your browser does not share your location with us. Enter your postcode instead.'
const UNKNOWN = 'Your location could not be found. Enter your postcode instead.'

/** The finder in place: without scripts the form is sent and answered by the page. */
export function useFinder(start: Finding) {
  const [finding, setFinding] = useState(start)
  const [busy, setBusy] = useState<Busy>(null)

  function fail(problem: Finding['problem']): void {
    setFinding((known) => ({ ...known, problem }))
    document.querySelector<HTMLInputElement>('#postcode')?.focus()
  }

  async function find(place: Place, from: string): Promise<void> {
    try {
      const { items } = await (await appointmentsClient()).findShowrooms.query(place)
      setFinding({ from, showrooms: items, problem: null })
    } catch (thrown) {
      fail(problemOf(thrown))
    }
  }

  async function during(what: Busy, act: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(what)
    await act()
    setBusy(null)
  }

  function sendPostcode(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const postcode = String(new FormData(event.currentTarget).get('postcode') ?? '').trim()
    void during('postcode', () => find({ postcode }, postcode.toUpperCase()))
  }

  function findNearMe(): void {
    void during('place', async () => {
      const place = await whereWeAre().catch((error: GeolocationPositionError) => {
        const message = error.code === error.PERMISSION_DENIED ? REFUSED : UNKNOWN
        fail({ message, isAboutPostcode: false })
      })
      if (place) await find(place, 'where you are')
    })
  }

  return { finding, busy, sendPostcode, findNearMe }
}

/** To half a mile or so, which is all we want to know. */
function whereWeAre(): Promise<{ latitude: number; longitude: number }> {
  const rounded = (degrees: number) => Math.round(degrees * 100) / 100
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }),
      reject,
      { timeout: 10_000, maximumAge: 600_000 },
    )
  })
}

type ApiFailure = { message?: string; data?: { fields?: { postcode?: string[] } } | null }

function problemOf(thrown: unknown) {
  const { message, data } = thrown as ApiFailure
  const aboutPostcode = data?.fields?.postcode?.[0]
  return {
    // Without data nobody answered, and the message is the browser's.
    message: aboutPostcode ?? (data && message ? message : UNREACHED),
    isAboutPostcode: aboutPostcode !== undefined,
  }
}
