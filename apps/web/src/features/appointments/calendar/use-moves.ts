'use client'

import { useEffect, useState } from 'react'
import { toastProblem } from '@/components/admin/toasts'
import type { Entry } from './calendar-types'
import type { Column } from './columns'
import { meantBy, type Target } from './move-target'
import { type MoveTo, useMove } from './use-move'

/** A move that takes a reason. */
export type LateMove = { entry: Entry; to: MoveTo; problem: string | undefined }

/** What becomes of entries that are dropped on a grid: on its way, done, in need of a reason, or back where it was. */
export function useMoves(columns: readonly Column[]) {
  const { move } = useMove()
  const [pending, setPending] = useState<{ entry: Entry; target: Target } | null>(null)
  const [late, setLate] = useState<LateMove | null>(null)
  // The page was made anew: what was moved is drawn where it is now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is their change that counts
  useEffect(() => setPending(null), [columns])

  async function drop(entry: Entry, target: Target) {
    const column = columns.find(({ key }) => key === target.key)
    const to = column && meantBy(column, target.minute, entry)
    if (!to) {
      toastProblem(SKIPPED)
      return
    }
    if (
      to.consultantId === entry.consultant.consultantId &&
      Date.parse(to.startsAt) === Date.parse(entry.startsAt)
    )
      return
    setPending({ entry, target })
    await send({ entry, to })
  }

  async function send({ entry, to }: Omit<LateMove, 'problem'>, reason?: string) {
    const outcome = await move(entry, to, reason)
    if (outcome.is !== 'moved') setPending(null)
    setLate(
      outcome.is === 'late' ? { entry, to, problem: reason === undefined ? undefined : outcome.said } : null,
    )
  }

  return {
    pending,
    late,
    drop,
    sendLate: (reason: string) => (late ? send(late, reason) : undefined),
    giveUpLate: () => setLate(null),
  }
}

const SKIPPED = {
  code: 'SLOT_NOT_OFFERED',
  message: 'Not moved: clocks go forward, and this time does not come that day.',
  requestId: null,
} as const
