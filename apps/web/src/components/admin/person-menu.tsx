'use client'

import { Menu } from '@base-ui/react/menu'
import { AdminIcon } from './admin-icons'
import { roleName } from './role-names'
import { signOut } from './sign-out'

/** Who is signed in, and what is theirs. Without scripts it is a link to their profile. */
export function PersonMenu({ name, role }: { name: string; role: string }) {
  return (
    <Menu.Root>
      <Menu.Trigger
        nativeButton={false}
        render={<a href="/admin/profile" onClick={(event) => event.preventDefault()} />}
        className="flex min-h-10 items-center gap-2.5 rounded-control px-2 text-left text-sm hover:bg-frost data-popup-open:bg-frost coarse:min-h-11"
      >
        <span
          aria-hidden="true"
          className="grid size-7 place-items-center rounded-full bg-forest font-[600] text-paper text-xs"
        >
          {initials(name)}
        </span>
        <span className="hidden max-w-48 leading-tight sm:block">
          <span className="block truncate font-[550]">{name}</span>
          <span className="block text-bark text-xs">{roleName(role)}</span>
        </span>
        <span className="sr-only sm:hidden">{name}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-40">
          <Menu.Popup className="desk-popup w-60 py-1.5">
            <p className="border-slate border-b px-3.5 pt-1 pb-2 text-sm sm:hidden">
              {name}, {roleName(role)}
            </p>
            <Menu.Item render={<a href="/admin/profile" />} className="desk-option">
              <AdminIcon name="person" /> Your profile
            </Menu.Item>
            <Menu.Item render={<a href="/admin/profile#sessions" />} className="desk-option">
              <AdminIcon name="devices" /> Where you are signed in
            </Menu.Item>
            <Menu.Item render={<a href="/account/password" />} className="desk-option">
              <AdminIcon name="key" /> Change your password
            </Menu.Item>
            <Menu.Item render={<a href="/" />} className="desk-option">
              <AdminIcon name="shop" /> See the shop
            </Menu.Item>
            <Menu.Item onClick={signOut} className="desk-option">
              <AdminIcon name="leave" /> Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
