import type { ReactNode } from 'react'
import { Icon } from '../icons'

const DRAWINGS = {
  start: <path d="M3 9.2 10 3.5l7 5.7V16.5h-5v-4.5H8v4.5H3z" />,
  people: (
    <>
      <circle cx="7.5" cy="6.75" r="2.75" />
      <path d="M2.25 16.5c0-3.2 2.3-5 5.25-5s5.25 1.8 5.25 5M12.5 4.3a2.75 2.75 0 0 1 0 4.9m1.7 2.7c2.2.5 3.55 2.1 3.55 4.6" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.75 17c0-3.6 2.7-5.5 6.25-5.5s6.25 1.9 6.25 5.5" />
    </>
  ),
  calendar: <path d="M3 4.5h14v12.25H3zM3 8.25h14M6.75 2.75v3.5m6.5-3.5v3.5M6.5 11.5h2m3 0h2m-7 2.75h2" />,
  log: <path d="M4.5 2.75h11v14.5h-11zM7.5 6.5h5m-5 3.5h5m-5 3.5h3" />,
  jobs: (
    <path d="M10 6.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM10 2.5v2m0 11v2M2.5 10h2m11 0h2M4.7 4.7l1.4 1.4m7.8 7.8 1.4 1.4m0-10.6-1.4 1.4m-7.8 7.8-1.4 1.4" />
  ),
  open: <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />,
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  leave: <path d="M12 3.25H4.25v13.5H12M8.5 10h8.75m-3-3 3 3-3 3" />,
  devices: <path d="M2.75 4h11v8.5h-11zM6 15.5h4.5M14.5 8h3v8h-4.5" />,
  shop: (
    <path d="M3.5 8v8.75h13V8M2.5 7.5 4.25 3.25h11.5L17.5 7.5a2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0z" />
  ),
  key: (
    <>
      <circle cx="6.75" cy="13.25" r="3.5" />
      <path d="m9.25 10.75 7-7m-3 3 2.5 2.5" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type AdminIconName = keyof typeof DRAWINGS

export function AdminIcon({ name }: { name: AdminIconName }) {
  return <Icon>{DRAWINGS[name]}</Icon>
}
