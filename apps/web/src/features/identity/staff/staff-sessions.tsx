import { Moment } from '@/components/admin/moment'

type Session = { sessionId: string; device: string; createdAt: string; lastSeenAt: string }

export function StaffSessions({ sessions, now }: { sessions: readonly Session[]; now: Date }) {
  if (sessions.length === 0) return <p className="text-bark">Not signed in anywhere.</p>
  return (
    <ul className="divide-y divide-frost">
      {sessions.map(({ sessionId, device, createdAt, lastSeenAt }) => (
        <li
          key={sessionId}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-2 first:pt-0"
        >
          <span className="font-[550]">{device}</span>
          <span className="flex gap-6">
            <Times label="Last used" at={lastSeenAt} now={now} />
            <Times label="Since" at={createdAt} now={now} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Times({ label, at, now }: { label: string; at: string; now: Date }) {
  return (
    <span>
      <span className="block text-bark text-xs">{label}</span>
      <Moment at={at} now={now} />
    </span>
  )
}
