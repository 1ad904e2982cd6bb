'use client'

import { LabelledField } from '@/components/admin/form-field'
import { useFirstWrong } from '@/components/admin/use-first-wrong'
import { WEEKDAYS } from '@/lib/calendar-days'
import { ExceptionRows } from './exception-rows'
import { TimesNoticeBox } from './times-notice'
import { type TimesCalls, type TimesOf, useTimesForm } from './use-times-form'

type TimesFormProps = {
  of: TimesOf
  calls: TimesCalls
  /** What an empty day is called: people are off, showrooms are closed. */
  off: 'off' | 'closed'
}

/** A usual week and what is unlike it, of a person or a showroom. */
export function TimesForm({ of, calls, off }: TimesFormProps) {
  const { draft, edit, problems, notice, dismiss, send, save, isBusy } = useTimesForm(of, calls)
  const form = useFirstWrong(problems)
  const setDay = (at: number, text: string) => edit({ ...draft, days: draft.days.with(at, text) })
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) send()
      }}
    >
      <fieldset className="grid min-w-0 gap-3">
        <legend className="font-[600]">The usual week</legend>
        <p className="text-bark text-xs">
          Write 09:00–17:00; with a break, 09:00–12:30, 13:30–17:00.{' '}
          {off === 'off' ? 'Empty is a day off.' : 'Empty is closed.'}
        </p>
        <div className="grid items-start gap-3 sm:grid-cols-2">
          {WEEKDAYS.map((label, at) => (
            <LabelledField
              key={label}
              scope="week"
              field={{ name: `day-${at + 1}`, label }}
              value={draft.days[at] ?? ''}
              problem={problems[`day-${at + 1}`]}
              onChange={(text) => setDay(at, text)}
            />
          ))}
        </div>
        <button
          type="button"
          className="desk-button desk-button-quiet -ml-3.5 w-fit whitespace-normal text-left"
          onClick={() =>
            edit({ ...draft, days: draft.days.map((text, at) => (at < 5 ? (draft.days[0] ?? '') : text)) })
          }
        >
          Monday’s hours on all weekdays
        </button>
      </fieldset>
      <ExceptionRows
        rows={draft.exceptions}
        off={off}
        problems={problems}
        onChange={(exceptions) => edit({ ...draft, exceptions })}
      />
      <TimesNoticeBox notice={notice} isBusy={isBusy} onSave={save} onDismiss={dismiss} />
      {notice?.is !== 'asked' && (
        <button type="submit" disabled={isBusy} className="desk-button desk-button-main w-fit">
          {isBusy ? 'Saving …' : 'Save'}
        </button>
      )}
    </form>
  )
}
