import type { ComponentProps } from 'react'
import { AccountForm } from '../account-form'

type CodeFormProps = Omit<ComponentProps<typeof AccountForm>, 'fields' | 'hidden'> & { next: string | null }

/** Asks for the six digits that an app shows. */
export function CodeForm({ next, ...form }: CodeFormProps) {
  return (
    <AccountForm
      {...form}
      hidden={next ? { next } : {}}
      fields={[
        {
          name: 'code',
          label: 'Code',
          autoComplete: 'one-time-code',
          inputMode: 'numeric',
          hint: 'Six digits; they change every half minute.',
        },
      ]}
    />
  )
}
