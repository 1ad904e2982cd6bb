'use client'

export function BackButton() {
  return (
    <button
      type="button"
      onClick={() => history.back()}
      className="desk-button scripted:inline-flex unscripted:hidden"
    >
      Previous
    </button>
  )
}
