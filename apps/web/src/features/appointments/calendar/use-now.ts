'use client'

import { useEffect, useState } from 'react'

const EVERY_MS = 30_000

/** The present, which goes on; at first that of the server, so that both make the same page. */
export function useNow(made: string): number {
  const [now, setNow] = useState(() => Date.parse(made))
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
