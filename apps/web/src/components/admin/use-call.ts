'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type CallProblem, toCallProblem } from '@/lib/admin/call-problem'
import { toastProblem } from './toasts'

export type AdminClient = typeof import('@/trpc/client').client

/**
 * Calls a procedure from the page, once at a time; done, what the page shows is made anew. `isMine` takes the problems that the
 * caller itself shows; the others are said in a toast.
 */
export function useCall() {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  async function call<Result>(
    procedure: (client: AdminClient) => Promise<Result>,
    isMine: (problem: CallProblem) => boolean = () => false,
  ): Promise<{ isDone: true; result: Result } | { isDone: false; problem: CallProblem }> {
    setBusy(true)
    try {
      const { client } = await import('@/trpc/client')
      const result = await procedure(client)
      router.refresh()
      return { isDone: true, result }
    } catch (error) {
      const problem = toCallProblem(error)
      if (!isMine(problem)) toastProblem(problem)
      return { isDone: false, problem }
    } finally {
      setBusy(false)
    }
  }
  return { call, isBusy }
}
