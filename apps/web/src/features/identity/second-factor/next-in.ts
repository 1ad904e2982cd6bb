import { findFormState } from '@/form-states'
import type { PageQuery } from '@/lib/page-query'
import { pathWithin } from '@/lib/path-within'

/** Where somebody wanted to go before they were asked who they are. */
export const nextIn = (query: PageQuery): string | null =>
  pathWithin(findFormState(query.form)?.values.next ?? query.next)
