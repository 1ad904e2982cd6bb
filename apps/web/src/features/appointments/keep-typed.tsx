'use client'

import { useEffect, useRef } from 'react'

const KEY = 'booking-details'
/** What is told anew with every page. */
const NOT_TYPED = '[type=hidden]'

type Typed = HTMLInputElement | HTMLTextAreaElement

function read(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function write(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, text)
  } catch {
    // A browser that keeps nothing.
  }
}

/**
 * Keeps what is typed into the form around it while somebody goes back and forth, in this tab and until it is sent. Without scripts
 * browsers do so by themselves, mostly.
 *
 * @param isFresh nothing was sent yet: then what was typed before goes over what we know
 */
export function KeepTyped({ isFresh }: { isFresh: boolean }) {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    const fields = () => [...form.querySelectorAll<Typed>(`input:not(${NOT_TYPED}), textarea`)]
    const keep = () =>
      write(JSON.stringify(Object.fromEntries(fields().map(({ name, value }) => [name, value]))))
    const forget = () => write(null)
    const kept = read()
    for (const field of fields()) {
      const before = kept[field.name]
      if (before && (isFresh ? field.value === field.defaultValue : field.value === '')) field.value = before
    }
    form.addEventListener('input', keep)
    form.addEventListener('submit', forget)
    return () => {
      form.removeEventListener('input', keep)
      form.removeEventListener('submit', forget)
    }
  }, [isFresh])
  return <span ref={mark} hidden />
}
