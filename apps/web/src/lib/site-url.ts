import 'server-only'
import { readEnv } from '@/env'

/** What absolute links of this shop begin with. */
export function siteUrl(): URL {
  const { PUBLIC_URL, PORT } = readEnv()
  return new URL(PUBLIC_URL ?? `http://localhost:${PORT}`)
}
