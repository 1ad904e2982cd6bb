'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** For forms with rows: after a refusal the first field that is wrong has the focus, so that what is wrong with it is heard. */
export function useFirstWrong(problems: Readonly<Record<string, string>>): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problems])
  return form
}
