import { useSyncExternalStore } from 'react'
import type { StoredSlugs } from './stored-slugs'

const none: readonly string[] = []

/** What the browser remembers; empty on the server and while hydrating. */
export function useStoredSlugs(store: StoredSlugs): readonly string[] {
  return useSyncExternalStore(store.subscribe, store.read, () => none)
}
