'use client'

import { ConflictList } from './conflict-list'
import type { WorkingTimes } from './consultant-types'
import type { TimesNotice } from './use-times-form'

type TimesNoticeProps = {
  notice: TimesNotice | null
  isBusy: boolean
  onSave: (times: WorkingTimes) => void
  onDismiss: () => void
}

/** What lies outside of the hours: to be seen before they are saved, and to be moved after. */
export function TimesNoticeBox({ notice, isBusy, onSave, onDismiss }: TimesNoticeProps) {
  if (notice === null) return null
  return (
    <div role="alert" className="border-oak border-l-4 bg-mist px-4 py-3">
      {notice.is === 'late' && (
        <p>
          Somebody else saved these hours meanwhile. What you typed is still here; load the page again to see
          theirs first.
        </p>
      )}
      {notice.is === 'left' && (
        <>
          <p className="font-[550]">Saved. Outside of these hours, and to be moved:</p>
          <ConflictList conflicts={notice.conflicts} />
        </>
      )}
      {notice.is === 'asked' && (
        <>
          <p className="font-[550]">
            {notice.conflicts.length === 1
              ? 'One booking lies outside of these hours.'
              : `${notice.conflicts.length} bookings lie outside of these hours.`}
          </p>
          <p className="text-bark">They stay booked until somebody moves them.</p>
          <ConflictList conflicts={notice.conflicts} />
          <p className="mt-3 flex flex-wrap gap-2">
            <button
              type="button"
              disabled={isBusy}
              className="desk-button desk-button-main"
              onClick={() => onSave(notice.times)}
            >
              Save all the same
            </button>
            <button type="button" className="desk-button" onClick={onDismiss}>
              Go on editing
            </button>
          </p>
        </>
      )}
    </div>
  )
}
