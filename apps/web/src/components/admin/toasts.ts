import { Toast } from '@base-ui/react/toast'
import type { CallProblem } from '@/lib/admin/call-problem'

/** Where leaves of a page leave word; `Toaster` in the frame shows it. */
export const toastManager = Toast.createToastManager()

/** Long enough to read it and to reach for Undo, and well within what the API keeps for it (WCAG 2.2.1 knows no limit for what can be done elsewhere, too). */
const UNDO_MS = 12_000
/** Pointed at, it stays so long at most: the API keeps what is undone for 60 s (`UNDO_MS` of appointments). */
const MOST_UNDO_MS = 50_000

export function toastDone(title: string, undo?: () => void): void {
  const id = toastManager.add({
    title,
    type: 'done',
    ...(undo && {
      timeout: UNDO_MS,
      actionProps: {
        children: 'Undo',
        onClick: () => {
          toastManager.close(id)
          undo()
        },
      },
    }),
  })
  if (undo) setTimeout(() => toastManager.close(id), MOST_UNDO_MS)
}

/** Stays until it is closed: who was looking elsewhere must not miss it. */
export function toastProblem({
  code,
  message,
  requestId,
}: Pick<CallProblem, 'code' | 'message' | 'requestId'>): void {
  if (code === 'UNAUTHENTICATED') {
    const next = encodeURIComponent(location.pathname + location.search)
    toastManager.add({
      title: 'You are no longer signed in.',
      description: 'Nothing was saved.',
      type: 'problem',
      priority: 'high',
      timeout: 0,
      actionProps: { children: 'Sign in', onClick: () => location.assign(`/sign-in?next=${next}`) },
    })
    return
  }
  toastManager.add({
    title: message,
    ...(requestId && { description: `Request ${requestId}` }),
    type: 'problem',
    priority: 'high',
    timeout: 0,
  })
}
