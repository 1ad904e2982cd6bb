'use client'

import { Badge } from '@/components/admin/badge'
import { Moment } from '@/components/admin/moment'
import { Panel } from '@/components/admin/panel'
import { toastDone } from '@/components/admin/toasts'
import { useCall } from '@/components/admin/use-call'

type Session = {
  sessionId: string
  device: string
  createdAt: string
  lastSeenAt: string
  isThisOne: boolean
}
type OwnSessionsProps = { sessions: readonly Session[] /** ISO 8601. */; now: string }

/** Where somebody is signed in, with the end of one or of all others. They sign in again where it was themselves: no more questions. */
export function OwnSessions({ sessions, now }: OwnSessionsProps) {
  const { call, isBusy } = useCall()
  async function end({ sessionId, device }: Session) {
    const answer = await call((client) => client.account.endSession.mutate({ sessionId }))
    if (answer.isDone) toastDone(`Signed out of ${device}.`)
  }
  async function endOthers() {
    const answer = await call((client) => client.account.endOtherSessions.mutate())
    if (answer.isDone) toastDone('Signed out everywhere else.')
  }
  return (
    <Panel
      id="sessions"
      title="Where you are signed in"
      actions={
        sessions.length > 1 && (
          <button type="button" disabled={isBusy} onClick={endOthers} className="desk-button">
            Sign out everywhere else
          </button>
        )
      }
    >
      <ul className="divide-y divide-frost">
        {sessions.map((session) => (
          <li
            key={session.sessionId}
            className="grid grid-cols-2 items-center gap-x-4 gap-y-2 py-2.5 sm:grid-cols-[minmax(0,1fr)_9rem_9rem_6.5rem]"
          >
            <span className="flex flex-wrap items-center gap-2 font-[550] max-sm:col-span-2">
              {session.device}
              {session.isThisOne && <Badge tone="good">This browser</Badge>}
            </span>
            <Times label="Last used" at={session.lastSeenAt} now={now} />
            <Times label="Since" at={session.createdAt} now={now} />
            {!session.isThisOne && (
              <button
                type="button"
                disabled={isBusy}
                onClick={() => end(session)}
                aria-label={`Sign out of ${session.device}`}
                className="desk-button max-sm:col-span-2 max-sm:justify-self-start"
              >
                Sign out
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-bark">Do you not know one of these? Sign it out and change your password.</p>
    </Panel>
  )
}

function Times({ label, at, now }: { label: string; at: string; now: string }) {
  return (
    <span>
      <span className="block text-bark text-xs">{label}</span>
      <Moment at={at} now={new Date(now)} />
    </span>
  )
}
