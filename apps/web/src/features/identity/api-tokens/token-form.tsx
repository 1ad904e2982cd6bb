'use client'

import { useState } from 'react'
import { LabelledField } from '@/components/admin/form-field'
import type { AdminClient } from '@/components/admin/use-call'
import { useForm } from '@/components/admin/use-form'
import { NewToken } from './new-token'
import { ScopeChoice } from './scope-choice'

type NewTokenInput = Parameters<AdminClient['staff']['developer']['createApiToken']['mutate']>[0]
type Scope = NewTokenInput['scopes'][number]

const NAMES = ['name', 'scopes', 'expiresInDays']
const EMPTY = { name: '', expiresInDays: '90' }
const LIVES = ['7', '30', '90', '180', '365'].map((value) => ({ value, label: `${value} days` }))

/** Makes a token and shows it, once: neither the page nor we know it afterwards. */
export function TokenForm({ scopes }: { scopes: readonly Scope[] }) {
  const { form, problems, isBusy, bind, sending, fill, submit } = useForm(NAMES, EMPTY)
  const [chosen, setChosen] = useState<readonly Scope[]>([])
  const [made, setMade] = useState<{ name: string; token: string } | null>(null)
  async function send() {
    const answer = await submit((client, { name = '', expiresInDays }) =>
      client.staff.developer.createApiToken.mutate({
        name,
        scopes: [...chosen],
        expiresInDays: Number(expiresInDays),
      }),
    )
    if (!answer.isDone) return
    setMade({ name: answer.result.apiToken.name, token: answer.result.token })
    fill(EMPTY)
    setChosen([])
  }
  if (made) return <NewToken {...made} onKept={() => setMade(null)} />
  return (
    <form ref={form} noValidate className="grid gap-4" onSubmit={sending(send)}>
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <LabelledField
          scope="token"
          field={{ name: 'name', label: 'Name', hint: 'Of the program that will use it.' }}
          {...bind('name')}
        />
        <LabelledField
          scope="token"
          field={{
            name: 'expiresInDays',
            label: 'Good for',
            hint: 'Then it ends by itself.',
            kind: 'select',
            options: LIVES,
          }}
          {...bind('expiresInDays')}
        />
      </div>
      <ScopeChoice scopes={scopes} chosen={chosen} problem={problems.scopes?.[0]} onChange={setChosen} />
      <button type="submit" disabled={isBusy} className="desk-button desk-button-main justify-self-start">
        {isBusy ? 'Making …' : 'Make token'}
      </button>
    </form>
  )
}
