import { createClient } from '@lomash/api/client'

/** The procedures, called from the browser: unbatched GETs that a CDN and the cache answer. */
export const client = createClient('/api/trpc')
