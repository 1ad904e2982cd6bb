import { formatStamp } from '@/lib/london-date'

type Session = {
  sessionId: string
  device: string
  createdAt: string
  lastSeenAt: string
  isThisOne: boolean
}

export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  return (
    <ul className="mt-8 max-w-[44rem] divide-y divide-linen border-linen border-y">
      {sessions.map(({ sessionId, device, createdAt, lastSeenAt, isThisOne }) => (
        <li key={sessionId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
          <div>
            <p className="font-[550]">
              {device}
              {isThisOne && <span className="ml-2 font-normal text-bark text-sm">this browser</span>}
            </p>
            <p className="text-bark text-sm">
              Since {formatStamp(createdAt)}, last used {formatStamp(lastSeenAt)}
            </p>
          </div>
          {!isThisOne && (
            <form method="post" action="/account/sessions">
              <input type="hidden" name="sessionId" value={sessionId} />
              <button type="submit" className="button button-plain" aria-label={`Sign out ${device}`}>
                Sign out
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
