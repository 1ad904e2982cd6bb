'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 10_000
/** Nobody looks any more: who left the page open is not kept signed in by it. */
const LEFT_ALONE_MS = 10 * 60_000
const TOUCHES = ['pointermove', 'keydown', 'scroll', 'visibilitychange'] as const

/** Has the page made anew every few seconds while somebody looks at it, and does nothing else in it. */
export function QuietRefresh() {
  const router = useRouter()
  useEffect(() => {
    let touchedAt = performance.now()
    const touch = () => {
      touchedAt = performance.now()
    }
    const timer = setInterval(() => {
      const isLeftAlone = performance.now() - touchedAt > LEFT_ALONE_MS
      if (document.visibilityState === 'visible' && !isLeftAlone && !isInUse()) router.refresh()
    }, EVERY_MS)
    for (const name of TOUCHES) document.addEventListener(name, touch, { passive: true })
    return () => {
      clearInterval(timer)
      for (const name of TOUCHES) document.removeEventListener(name, touch)
    }
  }, [router])
  return null
}

/** Something is being typed or carried, or a dialog, menu or name field is open. */
function isInUse(): boolean {
  const isTyping = document.activeElement?.matches('input, textarea, select') ?? false
  return isTyping || document.querySelector('.desk-popup, [data-carrying]') !== null
}
