'use client'

import { ReasonDialog } from '@/components/admin/reason-dialog'
import { toastDone } from '@/components/admin/toasts'
import { useCall } from '@/components/admin/use-call'
import type { Queue } from './queues-table'

type Which = Pick<Queue, 'queue'>

export function PauseButton({ queue }: Which) {
  return (
    <ReasonDialog
      action="Pause"
      title={`Pause ${queue}?`}
      act={(client, reason) => client.staff.platform.pauseQueue.mutate({ queue, reason })}
      done={`${queue} is paused.`}
    >
      No job of it is begun until somebody resumes it. What runs ends; what comes waits, and nothing is lost.
    </ReasonDialog>
  )
}

export function ResumeButton({ queue }: Which) {
  const { call, isBusy } = useCall()
  async function resume() {
    const answer = await call((client) => client.staff.platform.resumeQueue.mutate({ queue }))
    if (answer.isDone) toastDone(`${queue} goes on.`)
  }
  return (
    <button type="button" className="desk-button unscripted:hidden" disabled={isBusy} onClick={resume}>
      Resume
    </button>
  )
}

export function RetryDeadButton({ queue }: Which) {
  const { call, isBusy } = useCall()
  async function retry() {
    const answer = await call((client) => client.staff.platform.retryDeadJobs.mutate({ queue }))
    if (!answer.isDone) return
    const { retried, left } = answer.result
    const told = `${retried} dead ${retried === 1 ? 'job runs' : 'jobs run'} again.`
    toastDone(left > 0 ? `${told} ${left} are left: press again for more.` : told)
  }
  return (
    <button type="button" className="desk-button unscripted:hidden" disabled={isBusy} onClick={retry}>
      Retry all dead
    </button>
  )
}
