'use client'

import { useEffect, useState } from 'react'

/** Sooner than that a page is there as if at once. */
const PATIENCE_MS = 150

/** A line at the upper edge while the next page is on its way: pages leave whole, so the browser itself shows little. */
export function NavigationLine() {
  const [isLeaving, setLeaving] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setLeaving(true), PATIENCE_MS)
    }
    const end = () => {
      clearTimeout(timer)
      setLeaving(false)
    }
    addEventListener('beforeunload', begin)
    addEventListener('pageshow', end)
    return () => {
      end()
      removeEventListener('beforeunload', begin)
      removeEventListener('pageshow', end)
    }
  }, [])
  return isLeaving ? <div aria-hidden="true" className="desk-line" /> : null
}
