export type FieldValues = Readonly<Record<string, string>>

/** One field of a form whose save came too late. */
export type ComparedField = {
  name: string
  read: string
  now: string
  typed: string
  /** `both`: they changed it, and so did you, to something else. */
  verdict: 'same' | 'theirs' | 'yours' | 'both'
}

/**
 * Field by field: what the form was filled with, what is there now, what was typed.
 *
 * @param names the form's fields, in their order
 */
export function compareVersions(
  names: readonly string[],
  { read, now, typed }: { read: FieldValues; now: FieldValues; typed: FieldValues },
): ComparedField[] {
  return names.map((name) => {
    const field = { name, read: read[name] ?? '', now: now[name] ?? '', typed: typed[name] ?? '' }
    return { ...field, verdict: verdictOf(field) }
  })
}

function verdictOf({ read, now, typed }: Omit<ComparedField, 'verdict'>): ComparedField['verdict'] {
  if (now === typed) return 'same'
  if (typed === read) return 'theirs'
  return now === read ? 'yours' : 'both'
}

/** What to go on with: of fields that only they changed theirs, else what was typed. */
export function mergeVersions(fields: readonly ComparedField[]): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, now, typed, verdict }) => [name, verdict === 'theirs' ? now : typed]),
  )
}
