'use client'

import { useState } from 'react'

/** Copies a text; where the browser does not allow it, says that it is to be done by hand. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [shown, setShown] = useState(label)
  const copy = () =>
    // Browsers have no clipboard for pages without TLS.
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setShown('Copied'),
      () => setShown('Select it and copy it by hand'),
    )
  return (
    <button type="button" onClick={copy} aria-live="polite" className="desk-button">
      {shown}
    </button>
  )
}
