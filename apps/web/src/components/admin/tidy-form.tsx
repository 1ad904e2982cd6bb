'use client'

import { type ReactNode, useCallback } from 'react'

/** A GET form whose empty fields stay out of the URL, where scripts run. */
export function TidyForm({ action, children }: { action: string; children: ReactNode }) {
  const leaveOutEmpty = useCallback((form: HTMLFormElement | null) => {
    const tidy = ({ formData }: FormDataEvent) => {
      for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
    }
    form?.addEventListener('formdata', tidy)
    return () => form?.removeEventListener('formdata', tidy)
  }, [])
  return (
    <form
      ref={leaveOutEmpty}
      action={action}
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
    >
      {children}
    </form>
  )
}
