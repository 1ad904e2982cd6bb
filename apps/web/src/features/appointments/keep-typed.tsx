'use client'

import { useEffect, useRef } from 'react'
import { TYPED_FIELDS } from '@/lib/appointments/contact-form'

const KEY = 'booking-details'

function read(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function write(values: Record<string, string> | null): void {
  try {
    if (values === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(values))
  } catch {
    // A browser that keeps nothing.
  }
}

/** The form's fields, also those that only carry on what was typed before. */
function fieldsOf(form: HTMLFormElement) {
  return TYPED_FIELDS.flatMap((name) => {
    const field = form.elements.namedItem(name)
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [field] : []
  })
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
    const keep = () =>
      write({ ...read(), ...Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value])) })
    const forget = () => write(null)
    const kept = read()
    for (const field of fieldsOf(form)) {
      const before = kept[field.name]
      if (before && (isFresh ? field.value === field.defaultValue : field.value === '')) field.value = before
    }
    // What was sent and came back is kept again.
    if (!isFresh) keep()
    form.addEventListener('input', keep)
    form.addEventListener('submit', forget)
    return () => {
      form.removeEventListener('input', keep)
      form.removeEventListener('submit', forget)
    }
  }, [isFresh])
  return <span ref={mark} hidden />
}
