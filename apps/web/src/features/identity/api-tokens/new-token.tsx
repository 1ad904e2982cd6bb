'use client'

import { useEffect, useRef } from 'react'
import { CopyButton } from '@/components/admin/copy-button'

type NewTokenProps = { name: string; token: string; onKept: () => void }

export function NewToken({ name, token, onKept }: NewTokenProps) {
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <div className="grid gap-3">
      <p ref={told} tabIndex={-1}>
        This is the token for <span className="font-[550]">{name}</span>. Copy it now: it is not shown again.
      </p>
      <p
        data-secret
        className="select-all break-all border-forest border-l-4 bg-linen px-4 py-3 font-[550] font-mono"
      >
        {token}
      </p>
      <p className="text-bark">
        With <code>staff:read</code>, this lists the staff:
      </p>
      <pre className="whitespace-pre-wrap break-all bg-mist px-4 py-3 text-xs">{exampleOf(token)}</pre>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={token} label="Copy token" />
        <button type="button" onClick={onKept} className="desk-button desk-button-main">
          I have kept it
        </button>
      </div>
    </div>
  )
}

// Only ever made in the browser: a token is not in what the server sends.
const exampleOf = (token: string) =>
  `curl -G '${location.origin}/api/trpc/staff.identity.listStaff' \\
  -H 'Authorization: Bearer ${token}' \\
  --data-urlencode 'input={}'`
