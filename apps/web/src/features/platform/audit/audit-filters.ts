import { appRouter, type ProcedureMeta } from '@lomash/api'
import type { AnyProcedure } from '@trpc/server'
import { actionWords } from '@/lib/admin/audit-words'
import type { Filter, ListQuery } from '@/lib/admin/list-query'
import { londonMidnight, londonMidnightAfter } from '@/lib/london-date'

export const AUDIT_PATH = '/admin/audit'

type Option = { value: string; label: string }

/** By their whole path, which their type does not say. */
const procedures = appRouter._def.procedures as unknown as Record<string, AnyProcedure>

/** What the log can hold: the staff's mutations, but those of what is somebody's own. */
const ACTIONS: readonly Option[] = Object.entries(procedures)
  .filter(
    ([path, { _def }]) =>
      path.startsWith('staff.') && _def.type === 'mutation' && !(_def.meta as ProcedureMeta)?.isOwn,
  )
  .map(([path]) => ({ value: path, label: actionWords(path) }))
  .sort((one, other) => one.label.localeCompare(other.label, 'en-GB'))

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The log's filters. Links may ask for people and actions that are in no list: they get an option of their own.
 *
 * @param asked the page's query
 * @param targetLabel what the target is called, once it is known
 */
export function auditFilters(
  asked: URLSearchParams,
  staff: readonly { userId: string; name: string }[],
  targetLabel?: string,
): Filter[] {
  const people = staff.map(({ userId, name }) => ({ value: userId, label: name }))
  const who = asked.get('who') ?? ''
  const action = asked.get('action') ?? ''
  const target = asked.get('target') ?? ''
  return [
    {
      name: 'who',
      label: 'Who',
      kind: 'select',
      options: ID.test(who) ? withOption(people, who, 'Somebody else') : people,
    },
    {
      name: 'action',
      label: 'Action',
      kind: 'select',
      options: withOption(ACTIONS, action, actionWords(action)),
    },
    {
      name: 'target',
      label: 'About',
      kind: 'select',
      options: [{ value: target, label: targetLabel ?? 'one thing' }],
      isHidden: true,
    },
    { name: 'from', label: 'From', kind: 'date' },
    { name: 'to', label: 'To, inclusive', kind: 'date' },
  ]
}

function withOption(options: readonly Option[], value: string, label: string): readonly Option[] {
  return value === '' || options.some((option) => option.value === value)
    ? options
    : [...options, { value, label }]
}

/** What the procedure is asked for. Days are London's. */
export function auditInput({ values, cursor }: ListQuery) {
  return {
    actorId: values.who,
    action: values.action,
    targetId: values.target,
    from: londonMidnight(values.from ?? '')?.toISOString(),
    to: londonMidnightAfter(values.to ?? '')?.toISOString(),
    cursor,
  }
}
