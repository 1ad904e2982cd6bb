'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { CallProblem, Conflict } from '@/lib/admin/call-problem'
import { compareVersions, mergeVersions } from '@/lib/admin/compare-versions'
import { ConflictView } from './conflict-view'
import { type FormField, LabelledField } from './form-field'
import { toastDone } from './toasts'
import type { AdminClient } from './use-call'
import { useForm, type Values } from './use-form'

type EditFormProps = {
  /** Tells the fields of several forms on one page apart. */
  scope: string
  fields: readonly FormField[]
  /** What the form is filled from, and its version. */
  initial: Values
  version: number
  save: (client: AdminClient, values: Values, version: number) => Promise<{ version: number }>
  /** Said when it is done. */
  saved: string
  /** What is there now, as this form's values; for forms whose values are not the fields themselves. */
  ofConflict?: (current: Conflict['current']) => Values
  /** Why it cannot be edited by who looks at it; then it only shows. */
  lockedBecause?: string | undefined
}

const isConflict = ({ code, conflict }: CallProblem) => code === 'VERSION_CONFLICT' && conflict !== null

/** A form that changes what has a version. Saved over by somebody else meanwhile, it shows both and asks whose is to stay. */
export function EditForm({
  scope,
  fields,
  initial,
  version,
  save,
  saved,
  ofConflict = (current) => current as Values,
  lockedBecause,
}: EditFormProps) {
  const names = fields.map(({ name }) => name)
  const { form, values, isBusy, bind, sending, fill, submit } = useForm(names, initial, isConflict)
  const [base, setBase] = useState({ values: initial, version })
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const router = useRouter()
  const isChanged = names.some((name) => values[name] !== base.values[name])
  useNewVersion(version, () => {
    if (conflict) return
    // Changed from elsewhere on this page: what was typed meanwhile stays.
    fill(mergeVersions(compareVersions(names, { read: base.values, now: initial, typed: values })))
    setBase({ values: initial, version })
  })

  async function send(sent: Values, from: number) {
    const answer = await submit((client, typed) => save(client, typed, from), sent)
    if (answer.isDone) {
      setBase({ values: sent, version: answer.result.version })
      setConflict(null)
      toastDone(saved)
    } else {
      const late = answer.problem.conflict
      setConflict(late && { ...late, current: ofConflict(late.current) })
    }
  }
  function takeTheirs(theirs: Values, theirVersion: number) {
    fill(theirs)
    setBase({ values: theirs, version: theirVersion })
    setConflict(null)
    router.refresh()
    toastDone('The form shows what they saved.')
  }
  function saveMine(mine: Values, theirVersion: number) {
    fill(mine)
    send(mine, theirVersion)
  }

  if (conflict)
    return (
      <ConflictView
        fields={fields}
        read={base.values}
        typed={values}
        conflict={conflict}
        isBusy={isBusy}
        onTakeTheirs={takeTheirs}
        onSave={saveMine}
      />
    )
  return (
    <form ref={form} noValidate className="grid gap-4" onSubmit={sending(() => send(values, base.version))}>
      {fields.map((field) => (
        <LabelledField
          key={field.name}
          scope={scope}
          field={field}
          {...bind(field.name)}
          isDisabled={lockedBecause !== undefined}
        />
      ))}
      {lockedBecause === undefined ? (
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" disabled={isBusy} className="desk-button desk-button-main">
            {isBusy ? 'Saving …' : 'Save'}
          </button>
          {isChanged && (
            <button type="button" onClick={() => fill(base.values)} className="desk-button desk-button-quiet">
              Undo changes
            </button>
          )}
        </div>
      ) : (
        <p className="text-bark">{lockedBecause}</p>
      )}
    </form>
  )
}

/** Tells when the page came with another version than it did before. */
function useNewVersion(version: number, onNew: () => void): void {
  const known = useRef(version)
  useEffect(() => {
    if (known.current === version) return
    known.current = version
    onNew()
  })
}
