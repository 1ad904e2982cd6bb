'use client'

import { AdminNotice } from '@/components/admin/admin-notice'

/** For what goes wrong in the browser; what goes wrong while a page is made, `forStaff` says. */
export default function AdminError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <AdminNotice
      title="Something on this page broke"
      {...(error.digest ? { requestId: error.digest } : {})}
      actions={
        <>
          <button type="button" onClick={reset} className="desk-button desk-button-main">
            Try again
          </button>
          <a href="/admin" className="desk-button">
            Go to the start page
          </a>
        </>
      }
    >
      <p>What you saved is safe. What you were typing may have to be typed again.</p>
    </AdminNotice>
  )
}
