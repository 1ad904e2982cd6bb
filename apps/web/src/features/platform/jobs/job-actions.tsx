'use client'

import { ReasonDialog } from '@/components/admin/reason-dialog'
import { toastDone } from '@/components/admin/toasts'
import { useCall } from '@/components/admin/use-call'
import type { JobDetail } from './job-page'

type JobActionsProps = Pick<JobDetail, 'jobId' | 'actions'> & {
  /** How many replays this page shows: of two people who replay a job at once, one does. */
  replaysSeen: number
}

/** What may be done with a job as it is now. */
export function JobActions({ jobId, actions, replaysSeen }: JobActionsProps) {
  return (
    <>
      {actions.includes('retry') && <RetryButton jobId={jobId} />}
      {actions.includes('replay') && (
        <ReasonDialog
          action="Replay"
          title="Do this job once more?"
          act={(client, reason) => client.staff.platform.replayJob.mutate({ jobId, replaysSeen, reason })}
          done="The replay is on its way."
        >
          It runs again as a job of its own. What it did the first time stays: a message goes out a second
          time.
        </ReasonDialog>
      )}
      {actions.includes('discard') && (
        <ReasonDialog
          action="Discard"
          title="Discard this job?"
          isGrave
          act={(client, reason) => client.staff.platform.discardJob.mutate({ jobId, reason })}
          done="The job is discarded."
        >
          It is given up for good: what it was to do is not done.
        </ReasonDialog>
      )}
    </>
  )
}

function RetryButton({ jobId }: { jobId: string }) {
  const { call, isBusy } = useCall()
  async function retry() {
    const answer = await call((client) => client.staff.platform.retryJob.mutate({ jobId }))
    if (answer.isDone) toastDone('The job runs as soon as a worker is free.')
  }
  return (
    <button
      type="button"
      className="desk-button desk-button-main unscripted:hidden"
      disabled={isBusy}
      onClick={retry}
    >
      Retry now
    </button>
  )
}
