/**
 * A short list of product slugs that this browser remembers; the same list in every tab. Storage that is full or
 * forbidden means a list that lasts as long as the page.
 */
export type StoredSlugs = {
  read: () => readonly string[]
  write: (slugs: readonly string[]) => void
  subscribe: (onChange: () => void) => () => void
}

const SLUG = /^[a-z0-9-]{1,120}$/

export function parseStoredSlugs(text: string | null, limit: number): readonly string[] {
  const slugs = (text ?? '').split(',').filter((slug) => SLUG.test(slug))
  return [...new Set(slugs)].slice(0, limit)
}

export function storedSlugs(key: string, limit: number): StoredSlugs {
  const listeners = new Set<() => void>()
  let text: string | null | undefined
  let slugs: readonly string[] = []

  const accept = (next: string | null) => {
    if (next === text) return
    text = next
    slugs = parseStoredSlugs(next, limit)
    for (const listener of listeners) listener()
  }
  const onStorage = (event: StorageEvent) => {
    if (event.key === key || event.key === null) accept(event.newValue)
  }
  return {
    read() {
      if (text === undefined) accept(load(key))
      return slugs
    },
    write(next) {
      const joined = next.slice(0, limit).join(',')
      save(key, joined)
      accept(joined)
    },
    subscribe(onChange) {
      if (listeners.size === 0) window.addEventListener('storage', onStorage)
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
        if (listeners.size === 0) window.removeEventListener('storage', onStorage)
      }
    },
  }
}

function load(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

function save(key: string, text: string): void {
  try {
    window.localStorage.setItem(key, text)
  } catch {
    // Remembered for this page only.
  }
}
