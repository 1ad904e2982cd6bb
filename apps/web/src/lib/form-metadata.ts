import type { Metadata } from 'next'
import { findFormState } from '@/form-states'
import type { QueryProps } from './page-query'

/**
 * A page's metadata; when its form comes again, because of what is wrong or missing, its title says so first: it is what a screen
 * reader says first of a new page (WCAG 2.2, 2.4.2; GOV.UK Design System, error summary).
 */
export const formMetadata =
  (metadata: Metadata & { title: string }) =>
  async ({ searchParams }: QueryProps): Promise<Metadata> => {
    const { form, missing } = await searchParams
    const isAgain = missing !== undefined || Boolean(findFormState(form)?.error)
    return isAgain ? { ...metadata, title: `Error: ${metadata.title}` } : metadata
  }
