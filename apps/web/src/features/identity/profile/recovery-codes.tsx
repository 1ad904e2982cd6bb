'use client'

import { useEffect, useRef } from 'react'
import { CopyButton } from '@/components/admin/copy-button'

type RecoveryCodesProps = { codes: readonly string[]; onKept: () => void }

export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <div className="grid gap-3">
      <p ref={told} tabIndex={-1}>
        Keep these codes: print them or write them down. They are not shown again, and those from before are
        worth nothing.
      </p>
      <ul className="grid max-w-[32rem] gap-x-8 gap-y-1.5 border-forest border-l-4 bg-linen px-4 py-3 font-[550] tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all whitespace-nowrap tracking-wide">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={codes.join('\n')} label="Copy all ten" />
        <button type="button" onClick={onKept} className="desk-button desk-button-main">
          I have kept them
        </button>
      </div>
    </div>
  )
}
