'use client'

import { useEffect } from 'react'

/**
 * Gives a page that came as the answer to a form its own address, so that reloading it or coming back to it asks for the page and
 * sends nothing again.
 */
export function OwnAddress({ path }: { path: string }) {
  useEffect(() => window.history.replaceState(null, '', path), [path])
  return null
}
