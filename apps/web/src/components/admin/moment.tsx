import { formatAgo, formatStamp } from '@/lib/london-date'

/** When: how long ago, and the London time. */
export function Moment({ at, now }: { at: string; now: Date }) {
  return (
    <time dateTime={at} className="tabular inline-block leading-tight">
      <span className="block whitespace-nowrap">{formatAgo(at, now)}</span>
      <span className="block whitespace-nowrap text-bark text-xs">{formatStamp(at)}</span>
    </time>
  )
}
