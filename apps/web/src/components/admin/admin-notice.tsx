import type { ReactNode } from 'react'

type AdminNoticeProps = { title: string; children: ReactNode; actions?: ReactNode; requestId?: string }

/** Why a page is not shown, and the way on. */
export function AdminNotice({ title, children, actions, requestId }: AdminNoticeProps) {
  return (
    <section className="max-w-[36rem] py-6 sm:py-12">
      <h1 className="display text-3xl">{title}</h1>
      <div className="mt-4 grid gap-3 text-base">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
      {requestId && (
        <p className="mt-8 text-bark text-xs">
          If it goes on, tell us this number: <code className="select-all">{requestId}</code>
        </p>
      )}
    </section>
  )
}

export const ToStart = () => (
  <a href="/admin" className="desk-button">
    Go to the start page
  </a>
)

export function RetryLink({ url }: { url: string }) {
  return (
    <a href={url} className="desk-button desk-button-main">
      Try again
    </a>
  )
}
