import type { Permission } from '@lomash/api'
import type { AdminIconName } from './admin-icons'

export type AdminPage = {
  label: string
  href: string
  /** Who lacks it neither sees the page's name nor opens it. */
  permission: Permission
  icon: AdminIconName
  group: (typeof ADMIN_GROUPS)[number]
  /** One line, for the start page and the palette. */
  about: string
}

/** In the order in which they are shown; a group without a page that somebody may open is not shown to them. */
const ADMIN_GROUPS = ['Overview', 'Appointments', 'People', 'System', 'Developers', 'You'] as const

/** The pages of the admin, each once: navigation, start page and palette all come from here. */
const ADMIN_PAGES: readonly AdminPage[] = [
  {
    label: 'Start',
    href: '/admin',
    permission: 'admin:use',
    icon: 'start',
    group: 'Overview',
    about: 'What you may open, and what changed lately',
  },
  {
    label: 'Calendar',
    href: '/admin/appointments',
    permission: 'appointments:read',
    icon: 'calendar',
    group: 'Appointments',
    about: 'Who is booked when and with whom; book, move and block time',
  },
  {
    label: 'Bookings',
    href: '/admin/appointments/bookings',
    permission: 'appointments:read',
    icon: 'log',
    group: 'Appointments',
    about: 'Every booking there is or was: find one, or take them all to a spreadsheet',
  },
  {
    label: 'Consultants',
    href: '/admin/appointments/consultants',
    permission: 'appointments:read',
    icon: 'people',
    group: 'Appointments',
    about: 'Who works when, and which bookings a change of hours would leave outside',
  },
  {
    label: 'Showrooms',
    href: '/admin/appointments/showrooms',
    permission: 'showrooms:write',
    icon: 'shop',
    group: 'Appointments',
    about: 'Where visits take place and when each is open; where the teams read their mail',
  },
  {
    label: 'Staff',
    href: '/admin/staff',
    permission: 'staff:read',
    icon: 'people',
    group: 'People',
    about: 'Who works here, what they may do, where they are signed in',
  },
  {
    label: 'Jobs',
    href: '/admin/jobs',
    permission: 'jobs:read',
    icon: 'jobs',
    group: 'System',
    about: 'What runs in the background, what failed, and what waits',
  },
  {
    label: 'Audit log',
    href: '/admin/audit',
    permission: 'audit:read',
    icon: 'log',
    group: 'System',
    about: 'Who changed what, when and why',
  },
  {
    label: 'API tokens',
    href: '/admin/developer',
    permission: 'developer:use',
    icon: 'key',
    group: 'Developers',
    about: 'With which programs do for you what you let them',
  },
  {
    label: 'Your profile',
    href: '/admin/profile',
    permission: 'admin:use',
    icon: 'person',
    group: 'You',
    about: 'Your name, your app, and where you are signed in',
  },
]

/** What somebody may open. */
export function adminPagesFor(permissions: readonly string[]): AdminPage[] {
  return ADMIN_PAGES.filter(({ permission }) => permissions.includes(permission))
}

export function inGroups(pages: readonly AdminPage[]): { group: string; pages: AdminPage[] }[] {
  return ADMIN_GROUPS.map((group) => ({ group, pages: pages.filter((page) => page.group === group) })).filter(
    ({ pages: held }) => held.length > 0,
  )
}

/** The page of the table on which, or below which, that path lies. */
export function currentPage(pages: readonly AdminPage[], path: string): AdminPage | undefined {
  return pages.findLast(({ href }) => path === href || (href !== '/admin' && path.startsWith(`${href}/`)))
}
