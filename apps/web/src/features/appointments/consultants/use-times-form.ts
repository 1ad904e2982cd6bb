'use client'

import { useEffect, useRef, useState } from 'react'
import { toastDone } from '@/components/admin/toasts'
import { type AdminClient, useCall } from '@/components/admin/use-call'
import type { Conflict, Consultant, WorkingTimes } from './consultant-types'
import { draftOf, readDraft, type TimesDraft, type TimesProblems } from './times-draft'

/** What stands between the form and its being saved, or what saving it left. */
export type TimesNotice =
  | { is: 'asked'; times: WorkingTimes; conflicts: readonly Conflict[] }
  | { is: 'left'; conflicts: readonly Conflict[] }
  | { is: 'late' }

/** Whose times they are, as read. */
export type TimesOf = Pick<Consultant, 'version' | 'hours' | 'exceptions'>

export type TimesCalls = {
  preview(client: AdminClient, times: WorkingTimes): Promise<{ conflicts: readonly Conflict[] }>
  save(
    client: AdminClient,
    times: WorkingTimes,
    version: number,
  ): Promise<TimesOf & { conflicts: readonly Conflict[] }>
}

/** Times being edited: saved at once when nothing lies outside of them, else after it was seen what does. */
export function useTimesForm({ version, hours, exceptions }: TimesOf, calls: TimesCalls) {
  const [draft, setDraft] = useState<TimesDraft>(() => draftOf({ hours, exceptions }))
  const [base, setBase] = useState(version)
  const [problems, setProblems] = useState<TimesProblems>({})
  const [notice, setNotice] = useState<TimesNotice | null>(null)
  const { call, isBusy } = useCall()
  const times = JSON.stringify({ hours, exceptions })
  const known = useRef(times)
  // A new version with the hours as they were: somebody saved the profile. With others, saving is to say so.
  useEffect(() => {
    if (known.current === times) setBase(version)
  }, [times, version])

  function edit(next: TimesDraft) {
    setDraft(next)
    setNotice(null)
  }
  async function send() {
    const read = readDraft(draft)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return
    const { times } = read
    const asked = await call((client) => calls.preview(client, times))
    if (!asked.isDone) return
    const { conflicts } = asked.result
    if (conflicts.length > 0) setNotice({ is: 'asked', times, conflicts })
    else await save(times)
  }
  async function save(times: WorkingTimes) {
    const answer = await call(
      (client) => calls.save(client, times, base),
      ({ code }) => code === 'VERSION_CONFLICT',
    )
    if (!answer.isDone) {
      if (answer.problem.code === 'VERSION_CONFLICT') setNotice({ is: 'late' })
      return
    }
    const { conflicts } = answer.result
    known.current = JSON.stringify({ hours: answer.result.hours, exceptions: answer.result.exceptions })
    setBase(answer.result.version)
    setNotice(conflicts.length > 0 ? { is: 'left', conflicts } : null)
    toastDone('Saved. What can be booked follows at once.')
  }
  return { draft, edit, problems, notice, dismiss: () => setNotice(null), send, save, isBusy }
}
