import { type PublicError, toPublicError } from '@lomash/api'
import { redirect } from 'next/navigation'
import type { Hold } from '@/lib/appointments/appointment-types'
import { bookPath } from '@/lib/appointments/booking-choice'
import { managePath } from '@/lib/appointments/manage-path'
import { isoDay } from '@/lib/london-date'
import type { PageQuery } from '@/lib/page-query'
import { answerWith } from '@/trpc/page-answer'
import { visitorCaller } from '@/trpc/visitor-api'
import { type LoadedChoice, loadChoice } from './load-choice'

export type LoadedDetails = LoadedChoice & {
  now: Date
  /** Who is signed in. */
  known: { name: string; email: string } | null
} & ({ hold: Hold & { expiresAt: string }; gone: null } | { hold: null; gone: PublicError })

const GONE = new Set(['HOLD_EXPIRED', 'SLOT_TAKEN', 'SLOT_NOT_OFFERED'])

/** The time that is kept for this browser; whoever has booked it already is led to the booking, and told so when they sent the form again. */
export async function loadDetails(given: PageQuery): Promise<LoadedDetails> {
  const loaded = await loadChoice(given)
  const { choice, query, state } = loaded
  const holdId = query.get('hold')
  if (!holdId) redirect(bookPath('time', choice))
  const caller = await visitorCaller()
  const [found, known] = await Promise.all([
    caller.appointments.getHold({ holdId }).then((hold) => ({ hold }), goneOrThrow),
    readKnown(caller),
  ])
  const common = { ...loaded, known, now: new Date() }
  if ('hold' in found && found.hold.manageToken !== null)
    redirect(managePath(found.hold.manageToken, state ? { view: 'already' } : {}))
  const said = state?.error && GONE.has(state.error.code) ? state.error : null
  if (said || 'gone' in found) {
    const gone = said ?? ('gone' in found ? found.gone : null)
    if (gone === null) throw new Error('A time is either kept or gone')
    await answerWith(gone.httpStatus)
    return { ...common, hold: null, gone }
  }
  return { ...common, ...whatIsKept(loaded, found.hold), gone: null }
}

/** @throws whatever says nothing of the hold */
function goneOrThrow(error: unknown): { gone: PublicError } {
  const told = toPublicError(error)
  if (told.code === 'HOLD_EXPIRED') return { gone: told }
  if (told.code !== 'VALIDATION_ERROR') throw error
  return { gone: { ...told, code: 'HOLD_EXPIRED', httpStatus: 410, message: 'This link is not complete.' } }
}

/** An address with nothing but the hold leads back to what was chosen all the same. */
function whatIsKept({ choice, showrooms, showroom }: LoadedChoice, hold: Hold) {
  const { type, kitchen, bedroom, startsAt, expiresAt } = hold
  const ofHold = {
    ...choice,
    type,
    kitchen,
    bedroom,
    showroom: hold.showroom?.slug ?? null,
    week: choice.week ?? isoDay(startsAt),
  }
  return {
    choice: ofHold,
    showroom: showrooms.find(({ slug }) => slug === ofHold.showroom) ?? showroom,
    hold: { ...hold, expiresAt: expiresAt ?? startsAt },
  }
}

type Caller = Awaited<ReturnType<typeof visitorCaller>>

/** While sessions cannot be read, everybody types their name. */
async function readKnown({ identity, account }: Caller): Promise<{ name: string; email: string } | null> {
  try {
    if (!(await identity.getSession())) return null
    const { name, email } = await account.getProfile()
    return { name, email }
  } catch {
    return null
  }
}
