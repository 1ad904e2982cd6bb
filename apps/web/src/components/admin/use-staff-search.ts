'use client'

import { useEffect, useState } from 'react'
import { type PaletteEntry, personEntry } from './palette-entries'

export type StaffSearch = { state: 'idle' | 'loading' | 'failed'; entries: PaletteEntry[] }

/** After the last key: who types a name is not asked for after each letter of it. */
const PAUSE_MS = 180
const MIN_LENGTH = 2
const SHOWN = 6
const IDLE: StaffSearch = { state: 'idle', entries: [] }

/** The staff whose name or address holds what was typed. An answer that comes after more was typed is thrown away. */
export function useStaffSearch(typed: string, isOn: boolean): StaffSearch {
  const [search, setSearch] = useState(IDLE)
  const q = typed.trim()
  const isAsked = isOn && q.length >= MIN_LENGTH
  useEffect(() => {
    if (!isAsked) {
      setSearch(IDLE)
      return
    }
    const asked = new AbortController()
    setSearch(({ entries }) => ({ state: 'loading', entries }))
    const timer = setTimeout(async () => {
      try {
        const { client } = await import('@/trpc/client')
        const { items } = await client.staff.identity.listStaff.query(
          { q, limit: SHOWN },
          { signal: asked.signal },
        )
        if (!asked.signal.aborted) setSearch({ state: 'idle', entries: items.map(personEntry) })
      } catch {
        if (!asked.signal.aborted) setSearch({ state: 'failed', entries: [] })
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [q, isAsked])
  return search
}
