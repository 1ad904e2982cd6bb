import 'server-only'
import { toPublicError } from '@lomash/api'
import { cache } from 'react'
import { api } from '@/trpc/server'
import type { ShowroomDetail } from './showroom-types'

const MISSING: readonly string[] = ['SHOWROOM_NOT_FOUND', 'VALIDATION_ERROR']

/** The showroom a URL names; null when there is none. Read once a page. */
export const loadShowroom = cache(async (slug: string): Promise<ShowroomDetail | null> => {
  try {
    return await api.appointments.getShowroom({ slug })
  } catch (error) {
    if (MISSING.includes(toPublicError(error).code)) return null
    throw error
  }
})
