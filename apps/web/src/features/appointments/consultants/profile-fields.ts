import type { FormField } from '@/components/admin/form-field'
import type { ShowroomChoice } from '../calendar/calendar-types'
import type { Account } from './consultant-types'

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const select = (name: string, label: string, options: FormField['options'] = YES_NO): FormField => ({
  name,
  label,
  kind: 'select',
  options,
})

/**
 * The fields of a consultant's profile.
 *
 * @param accounts null for who may not choose one
 * @param of whose profile it is; without, of somebody new
 */
export function profileFields(
  showrooms: readonly ShowroomChoice[],
  accounts: readonly Account[] | null,
  of?: { consultantId: string; userId: string | null },
): FormField[] {
  return [
    { name: 'name', label: 'Name', hint: 'As shoppers see it.' },
    ...(accounts ? [accountField(accounts, of)] : []),
    select(
      'showroomId',
      'Showroom',
      showrooms.map(({ showroomId, name }) => ({ value: showroomId, label: name })),
    ),
    select('kitchen', 'Plans kitchens'),
    select('bedroom', 'Plans bedrooms'),
    select('HOME_MEASUREMENT', 'Goes to people’s homes'),
    select('ONLINE', 'Takes online calls'),
    select('SHOWROOM', 'Receives visits in the showroom'),
    { name: 'bufferBeforeMinutes', label: 'Minutes kept free before each', inputMode: 'numeric' },
    { name: 'bufferAfterMinutes', label: 'Minutes kept free after each', inputMode: 'numeric' },
    select('isActive', 'Can be booked'),
  ]
}

function accountField(
  accounts: readonly Account[],
  of?: { consultantId: string; userId: string | null },
): FormField {
  const free = accounts.filter(
    ({ consultantId }) => consultantId === null || consultantId === of?.consultantId,
  )
  const own = of?.userId ?? null
  const isGone = own !== null && !free.some(({ userId }) => userId === own)
  return {
    name: 'userId',
    label: 'Account',
    hint: 'Who signs in with it sees this diary as their own.',
    kind: 'select',
    options: [
      { value: '', label: 'None yet' },
      ...free.map(({ userId, name, email }) => ({ value: userId, label: `${name}, ${email}` })),
      ...(isGone ? [{ value: own, label: 'An account that is closed' }] : []),
    ],
  }
}
