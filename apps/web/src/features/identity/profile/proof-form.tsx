'use client'

import { useEffect } from 'react'
import { type FormField, LabelledField } from '@/components/admin/form-field'
import type { AdminClient } from '@/components/admin/use-call'
import { useForm } from '@/components/admin/use-form'

type ProofFormProps = {
  action: string
  isGrave?: boolean
  act: (client: AdminClient, proof: { password: string; code: string }) => Promise<unknown>
  onCancel: () => void
  /** What will happen. */
  children: string
}

const FIELDS: readonly FormField[] = [
  { name: 'password', label: 'Your password', kind: 'password', autoComplete: 'current-password' },
  {
    name: 'code',
    label: 'Code',
    hint: 'The six digits that your app shows now.',
    autoComplete: 'one-time-code',
    inputMode: 'numeric',
  },
]
const NAMES = FIELDS.map(({ name }) => name)

/** Asks somebody to show again that it is they, before their app is changed. */
export function ProofForm({ action, isGrave = false, act, onCancel, children }: ProofFormProps) {
  const { form, isBusy, bind, sending, submit } = useForm(NAMES, { password: '', code: '' })
  useEffect(() => {
    const first = form.current?.elements.namedItem('password')
    if (first instanceof HTMLElement) first.focus()
  }, [form])
  return (
    <form
      ref={form}
      noValidate
      className="grid max-w-[28rem] gap-4"
      onSubmit={sending(() =>
        submit((client, { password = '', code = '' }) => act(client, { password, code })),
      )}
    >
      <p>{children}</p>
      {FIELDS.map((field) => (
        <LabelledField key={field.name} scope="proof" field={field} {...bind(field.name)} />
      ))}
      <div className="flex flex-wrap gap-2">
        <button
          type="submit"
          disabled={isBusy}
          className={`desk-button ${isGrave ? 'desk-button-grave' : 'desk-button-main'}`}
        >
          {action}
        </button>
        <button type="button" onClick={onCancel} className="desk-button">
          Cancel
        </button>
      </div>
    </form>
  )
}
