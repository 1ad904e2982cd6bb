'use client'

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
  const add = () =>
    onChange([...rows, { key: crypto.randomUUID(), fromDate: '', toDate: '', hours: '', note: '' }])
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="font-[600]">Holidays and other hours</legend>
      {rows.length === 0 && (
        <p className="text-bark">None: the usual week holds, and bank holidays are {off}.</p>
      )}
      {rows.map((row, at) => (
        <fieldset
          key={row.key}
          aria-label={exceptionWords(row)}
          className="grid min-w-0 gap-3 border-frost border-t pt-3 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_1fr_1.4fr_auto] xl:items-end"
        >
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
          <button
            type="button"
            aria-label={`Remove ${row.note || row.fromDate || 'this line'}`}
            className="desk-button desk-button-quiet w-fit"
            onClick={() => onChange(rows.filter((_, place) => place !== at))}
          >
            Remove
          </button>
        </fieldset>
      ))}
      <button type="button" className="desk-button w-fit" onClick={add}>
        Add days
      </button>
    </fieldset>
  )
}
