import { z } from 'zod'

/** The path of a list in the admin. */
const page = z
  .string()
  .max(100)
  .regex(/^\/admin(?:\/[a-z0-9-]+)+$/, 'Not a list of the admin')
const name = z
  .string('Give the view a name')
  .normalize('NFKC')
  .trim()
  .min(1, 'Give the view a name')
  .max(60, 'Use at most 60 characters')
  .regex(/^[^\p{Cc}]*$/u, 'Use letters and signs only')

export const listSavedViewsInput = z.object({
  /** Without it, those of every list. */
  page: page.optional(),
})
export const saveViewInput = z.object({
  /** Of a view that gets another name or other filters; without it, a new one. */
  viewId: z.uuid().optional(),
  page,
  name,
  /** As in the list's URL, without the question mark. */
  query: z
    .string()
    .max(1_000, 'These are too many filters for a view')
    .regex(/^[\w\-.~%=&+*]*$/, 'Not the query of a list'),
})
export const deleteViewInput = z.object({ viewId: z.uuid() })

export const savedView = z.object({
  viewId: z.uuid(),
  page: z.string(),
  name: z.string(),
  query: z.string(),
})
export const listSavedViewsOutput = z.object({ items: z.array(savedView) })

export type ListSavedViewsInput = z.output<typeof listSavedViewsInput>
export type SaveViewInput = z.output<typeof saveViewInput>
export type SavedView = z.output<typeof savedView>
