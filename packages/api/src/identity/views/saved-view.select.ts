import type { Prisma } from '@lomash/db'
import type { SavedView } from './saved-view.schema.ts'

export const savedViewSelect = {
  id: true,
  page: true,
  name: true,
  query: true,
} as const satisfies Prisma.SavedViewSelect

type SavedViewRow = Prisma.SavedViewGetPayload<{ select: typeof savedViewSelect }>

export const toSavedView = ({ id, ...view }: SavedViewRow): SavedView => ({ viewId: id, ...view })
