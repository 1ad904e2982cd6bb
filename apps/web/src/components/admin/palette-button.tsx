'use client'

import { useCallback, useEffect, useState } from 'react'
import { useLazyComponent } from '@/lib/use-lazy-component'
import { SearchIcon } from '../icons'
import type { AdminPage } from './admin-navigation'

export type PaletteProps = { pages: readonly AdminPage[]; canSearchStaff: boolean }

const loadPalette = () => import('./palette').then((module) => module.Palette)

/** Opens the palette; so do Ctrl or ⌘ K, and "/" where nobody is typing. Its code comes when it is first asked for. */
export function PaletteButton(props: PaletteProps) {
  const [isOpen, setOpen] = useState(false)
  const [Palette, askForPalette] = useLazyComponent(loadPalette)
  const open = useCallback(() => {
    askForPalette()
    setOpen(true)
  }, [askForPalette])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      event.preventDefault()
      open()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [open])
  return (
    <>
      <button
        type="button"
        onClick={open}
        onPointerEnter={askForPalette}
        aria-keyshortcuts="Control+K Meta+K /"
        className="flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-control border border-slate bg-white px-3 text-left text-bark hover:border-stone sm:max-w-80 coarse:min-h-11 unscripted:hidden"
      >
        <SearchIcon />
        <span className="truncate">Find a page or a person</span>
        <kbd className="ml-auto hidden whitespace-nowrap rounded-control bg-frost px-1.5 font-sans text-xs fine:block">
          Ctrl K
        </kbd>
      </button>
      {Palette && <Palette {...props} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  )
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k')
    return (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null)
  )
}
