'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { SearchIcon } from '../icons'
import { AdminIcon } from './admin-icons'
import type { PaletteProps } from './palette-button'
import { localEntries, type PaletteEntry, type PaletteGroup } from './palette-entries'
import { type StaffSearch, useStaffSearch } from './use-staff-search'

type Props = PaletteProps & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Finds pages, people and actions by the keyboard alone. */
export function Palette({ pages, canSearchStaff, isOpen, onOpenChange }: Props) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => onOpenChange(open)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/35 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label="Find a page or a person"
          className="desk desk-popup fixed top-2 left-1/2 z-50 flex max-h-[min(32rem,calc(100dvh-1rem))] w-[calc(100vw-1rem)] max-w-[36rem] -translate-x-1/2 flex-col overflow-hidden sm:top-[12vh]"
        >
          <Search pages={pages} canSearchStaff={canSearchStaff} onChosen={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Search({ pages, canSearchStaff, onChosen }: PaletteProps & { onChosen: () => void }) {
  const [typed, setTyped] = useState('')
  const search = useStaffSearch(typed, canSearchStaff)
  const people = { value: 'Staff', items: search.entries }
  const groups = [...localEntries(pages, typed), ...(people.items.length > 0 ? [people] : [])]
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={typed}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setTyped(value)
      }}
      itemToStringValue={({ label }: PaletteEntry) => label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-3 border-slate border-b px-4">
        <SearchIcon />
        <Autocomplete.Input
          aria-label="Find a page or a person"
          placeholder={canSearchStaff ? 'A page, a name, an email address' : 'A page or an action'}
          className="h-12 w-full bg-transparent text-base outline-none placeholder:text-bark focus-visible:shadow-none"
        />
        <Dialog.Close className="desk-button desk-button-quiet -mr-2 px-2 text-bark">Close</Dialog.Close>
      </div>
      <div className="min-h-0 overflow-y-auto overscroll-contain py-2">
        <Autocomplete.List>
          {(group: PaletteGroup) => <Group key={group.value} group={group} onChosen={onChosen} />}
        </Autocomplete.List>
        <Outcome search={search} typed={typed} isEmpty={groups.length === 0} />
      </div>
      <p className="hidden gap-4 border-slate border-t px-4 py-2 text-bark text-xs fine:flex">
        <span>↑ ↓ to choose</span>
        <span>Enter to open</span>
        <span>Esc to close</span>
      </p>
    </Autocomplete.Root>
  )
}

function Group({ group, onChosen }: { group: PaletteGroup; onChosen: () => void }) {
  return (
    <Autocomplete.Group items={group.items}>
      <Autocomplete.GroupLabel className="px-4 pt-2 pb-1 text-bark text-xs">
        {group.value}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(entry: PaletteEntry) => (
          <Autocomplete.Item
            key={entry.id}
            value={entry}
            onClick={() => {
              onChosen()
              entry.act()
            }}
            className="desk-option"
          >
            <AdminIcon name={entry.icon} />
            <span className="shrink-0 font-[550]">{entry.label}</span>
            <span className="ml-auto truncate text-bark text-xs">{entry.about}</span>
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}

/** What there is to say of the search itself, also to who does not see the list. */
function Outcome({ search, typed, isEmpty }: { search: StaffSearch; typed: string; isEmpty: boolean }) {
  const said =
    search.state === 'loading'
      ? 'Looking among the staff …'
      : search.state === 'failed'
        ? 'The staff cannot be searched at the moment. Pages and actions still work.'
        : isEmpty
          ? `Nothing is called “${typed.trim()}”. Try the beginning of a name.`
          : ''
  return (
    <p role="status" className={said ? 'px-4 py-2.5 text-bark' : 'sr-only'}>
      {said}
    </p>
  )
}
