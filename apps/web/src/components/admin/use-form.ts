'use client'

import { type FormEvent, useRef, useState } from 'react'
import type { CallProblem } from '@/lib/admin/call-problem'
import { type AdminClient, useCall } from './use-call'

export type Values = Record<string, string>
export type Save<Result> = (client: AdminClient, values: Values) => Promise<Result>

/**
 * A form's state: what is typed, what is wrong with it. After a refusal the first field that is wrong has the focus; what is wrong
 * with none of its fields is said in a toast, but `isMine` problems are the form's own to show.
 */
export function useForm(
  names: readonly string[],
  initial: Values,
  isMine: (problem: CallProblem) => boolean = () => false,
) {
  const [values, setValues] = useState(initial)
  const [problems, setProblems] = useState<CallProblem['fields']>({})
  const form = useRef<HTMLFormElement>(null)
  const { call, isBusy } = useCall()

  const firstWrong = ({ fields }: CallProblem) => names.find((name) => fields[name])
  async function submit<Result>(save: Save<Result>, sent: Values = values) {
    setProblems({})
    const answer = await call(
      (client) => save(client, sent),
      (problem) => isMine(problem) || firstWrong(problem) !== undefined,
    )
    if (!answer.isDone) {
      setProblems(answer.problem.fields)
      const wrong = firstWrong(answer.problem)
      if (wrong) focusField(form.current, wrong)
    }
    return answer
  }
  const set = (name: string, value: string) => setValues((typed) => ({ ...typed, [name]: value }))
  return {
    form,
    values,
    problems,
    isBusy,
    /** What `LabelledField` shows of that field, and tells. */
    bind: (name: string) => ({
      value: values[name] ?? '',
      problem: problems[name]?.[0],
      onChange: (value: string) => set(name, value),
    }),
    /** For the form's `onSubmit`: sends it, unless it is being sent. */
    sending: (send: () => void) => (event: FormEvent) => {
      event.preventDefault()
      if (!isBusy) send()
    },
    fill: setValues,
    submit,
  }
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const found = form?.elements.namedItem(name)
  const field = found instanceof RadioNodeList ? found[0] : found
  // After React has enabled the fields again.
  if (field instanceof HTMLElement) requestAnimationFrame(() => field.focus())
}
