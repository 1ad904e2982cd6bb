import type { AdminIconName } from './admin-icons'
import { type AdminPage, inGroups } from './admin-navigation'
import { signOut } from './sign-out'

export type PaletteEntry = {
  id: string
  label: string
  /** Beside it: what it is, or leads to. */
  about: string
  icon: AdminIconName
  act: () => void
}
export type PaletteGroup = { value: string; items: PaletteEntry[] }

const goTo = (href: string) => () => location.assign(href)

const ACTIONS: readonly PaletteEntry[] = [
  { id: 'password', label: 'Change your password', about: '', icon: 'key', act: goTo('/account/password') },
  {
    id: 'sessions',
    label: 'Where you are signed in',
    about: 'Sign out elsewhere',
    icon: 'devices',
    act: goTo('/admin/profile#sessions'),
  },
  { id: 'shop', label: 'See the shop', about: '', icon: 'shop', act: goTo('/') },
  { id: 'sign-out', label: 'Sign out', about: '', icon: 'leave', act: signOut },
]

/** Shorter words of what is said about a page tell nothing of it. */
const MIN_SAID = 5

/** The pages and actions in whose words all that was typed begins a word. */
export function localEntries(pages: readonly AdminPage[], typed: string): PaletteGroup[] {
  const entries = inGroups(pages).flatMap(({ pages: held }) =>
    held.map(({ href, label, about, icon }) => ({ id: href, label, about, icon, act: goTo(href) })),
  )
  return [
    { value: 'Pages', items: entries.filter((entry) => isMeant(entry, typed)) },
    { value: 'Actions', items: ACTIONS.filter((entry) => isMeant(entry, typed)) },
  ].filter(({ items }) => items.length > 0)
}

function isMeant({ label, about }: Pick<PaletteEntry, 'label' | 'about'>, typed: string): boolean {
  const said = about.split(' ').filter((word) => word.length >= MIN_SAID)
  const words = `${label} ${said.join(' ')}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)))
}

export function personEntry({
  userId,
  name,
  email,
}: {
  userId: string
  name: string
  email: string
}): PaletteEntry {
  return { id: userId, label: name, about: email, icon: 'person', act: goTo(`/admin/staff/${userId}`) }
}
