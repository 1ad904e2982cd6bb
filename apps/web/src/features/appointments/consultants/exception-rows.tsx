'use client'

import { useRef } from 'react'
import { type FormField, LabelledField } from '@/components/admin/form-field'
import { exceptionWords } from './exception-words'
import type { ExceptionDraft, TimesProblems } from './times-draft'

type ExceptionRowsProps = {
  rows: readonly ExceptionDraft[]
  off: 'off' | 'closed'
  problems: TimesProblems
  onChange: (rows: readonly ExceptionDraft[]) => void
}

type RowField = FormField & { name: 'fromDate' | 'toDate' | 'hours' | 'note' }

const fieldsFor = (off: string): readonly RowField[] => [
  { name: 'fromDate', label: 'First day', kind: 'date' },
  { name: 'toDate', label: 'Last day', kind: 'date' },
  { name: 'hours', label: `Hours (empty: ${off})` },
  { name: 'note', label: 'Note' },
]

/** Holidays and days with other hours. */
export function ExceptionRows({ rows, off, problems, onChange }: ExceptionRowsProps) {
  const change = (at: number, field: Partial<ExceptionDraft>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...field } : row)))
  const addButton = useRef<HTMLButtonElement>(null)
  function remove(at: number) {
    onChange(rows.filter((_, place) => place !== at))
    // The button that was pressed goes with its row; who uses the keyboard stays in this form.
    addButton.current?.focus()
  }
  const add = () =>
    onChange([...rows, { key: crypto.randomUUID(), fromDate: '', toDate: '', hours: '', note: '' }])
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 font-[600]">Holidays and other hours</legend>
      {rows.length === 0 && (
        <p className="text-bark">None: the usual week holds, and bank holidays are {off}.</p>
      )}
      {rows.map((row, at) => (
        <fieldset
          key={row.key}
          aria-labelledby={`${row.key}-title`}
          className="grid min-w-0 items-start gap-3 border-frost border-t pt-2 sm:grid-cols-2"
        >
          <div className="-mb-2 flex items-center justify-between gap-3 sm:col-span-2">
            <p id={`${row.key}-title`} className="text-bark">
              {exceptionWords(row)}
            </p>
            <button
              type="button"
              aria-label={`Remove ${row.note || exceptionWords(row)}`}
              className="desk-button desk-button-quiet -mr-3.5"
              onClick={() => remove(at)}
            >
              Remove
            </button>
          </div>
          {fieldsFor(off).map((field) => (
            <LabelledField
              key={field.name}
              scope={row.key}
              field={field}
              value={row[field.name]}
              problem={problems[`${row.key}-${field.name}`]}
              onChange={(value) => change(at, { [field.name]: value })}
            />
          ))}
        </fieldset>
      ))}
      <button ref={addButton} type="button" className="desk-button w-fit" onClick={add}>
        Add days
      </button>
    </fieldset>
  )
}
