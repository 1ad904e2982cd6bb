'use client'

import { useEffect, useRef } from 'react'
import type { Conflict } from '@/lib/admin/call-problem'
import { compareVersions, mergeVersions } from '@/lib/admin/compare-versions'
import type { FormField } from './form-field'
import type { Values } from './use-form'

type ConflictViewProps = {
  fields: readonly FormField[]
  read: Values
  typed: Values
  conflict: Conflict
  isBusy: boolean
  onTakeTheirs: (theirs: Values, theirVersion: number) => void
  onSave: (mine: Values, theirVersion: number) => void
}

const VERDICTS = {
  same: '',
  theirs: 'Changed by them only: stays theirs',
  yours: 'Changed by you only',
  both: 'Changed by both',
} as const

/** Somebody saved while this was being edited: what was read, what is there now, what was typed, and whose is to stay. */
export function ConflictView({
  fields,
  read,
  typed,
  conflict,
  isBusy,
  onTakeTheirs,
  onSave,
}: ConflictViewProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const now = Object.fromEntries(fields.map(({ name }) => [name, String(conflict.current[name] ?? '')]))
  const names = fields.map(({ name }) => name)
  const compared = compareVersions(names, { read, now, typed })
  return (
    <section aria-labelledby="conflict-title" className="grid gap-3">
      <h3 id="conflict-title" ref={title} tabIndex={-1} className="font-[600] text-base">
        Somebody else saved this while you were editing
      </h3>
      <p className="text-bark">Nothing of yours is saved yet. Choose what is to stay.</p>
      <dl className="desk-panel divide-y divide-frost">
        {compared.map(({ name, verdict, ...values }) => {
          const field = fields.find((each) => each.name === name)
          const say = (value: string) =>
            field?.options?.find((option) => option.value === value)?.label ??
            (value === '' ? '(empty)' : value)
          return (
            <div key={name} className="grid gap-2 px-4 py-3">
              <dt className="flex flex-wrap items-baseline gap-x-3 font-[550]">
                {field?.label}
                <span className="font-normal text-bark text-xs">{VERDICTS[verdict]}</span>
              </dt>
              <dd className="grid gap-2 sm:grid-cols-3">
                <Version label="When you opened it">{say(values.read)}</Version>
                <Version label="Saved now" isMarked={values.now !== values.read}>
                  {say(values.now)}
                </Version>
                <Version label="You typed" isMarked={values.typed !== values.read}>
                  {say(values.typed)}
                </Version>
              </dd>
            </div>
          )
        })}
      </dl>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          disabled={isBusy}
          onClick={() => onSave(mergeVersions(compared), conflict.currentVersion)}
          className="desk-button desk-button-main"
        >
          {isBusy ? 'Saving …' : 'Save mine over it'}
        </button>
        <button
          type="button"
          disabled={isBusy}
          onClick={() => onTakeTheirs(now, conflict.currentVersion)}
          className="desk-button"
        >
          Take theirs
        </button>
      </div>
    </section>
  )
}

function Version({
  label,
  isMarked = false,
  children,
}: {
  label: string
  isMarked?: boolean
  children: string
}) {
  return (
    <div className={`rounded-control px-2.5 py-1.5 ${isMarked ? 'bg-amber' : 'bg-mist'}`}>
      <p className="text-bark text-xs">{label}</p>
      <p className="break-words">{children}</p>
    </div>
  )
}
