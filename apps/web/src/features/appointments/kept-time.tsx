import type { ReactNode } from 'react'
import { formatDay, formatTime } from '@/lib/london-date'
import { HoldCountdown } from './hold-countdown'

type KeptTimeProps = {
  startsAt: string
  endsAt: string
  expiresAt: string
  now: Date
  /** And with whom, in one line. */
  where: string
  /** What else can be done. */
  children?: ReactNode
}

/** The time that is kept for somebody, and for how long. */
export function KeptTime({ startsAt, endsAt, expiresAt, now, where, children }: KeptTimeProps) {
  return (
    <div className="mt-6 max-w-[36rem] border-forest border-l-4 bg-linen px-4 py-4 sm:px-5">
      <p className="display text-2xl">
        <span className="whitespace-nowrap">{formatDay(startsAt)},</span>{' '}
        <span className="tabular whitespace-nowrap">
          {formatTime(startsAt)} to {formatTime(endsAt)}
        </span>
      </p>
      <p className="mt-1 text-bark">{where}</p>
      <div className="mt-3">
        <HoldCountdown remainingMs={Date.parse(expiresAt) - now.getTime()} until={formatTime(expiresAt)} />
      </div>
      {children}
    </div>
  )
}
