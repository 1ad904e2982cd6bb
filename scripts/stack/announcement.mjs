import { join, relative } from 'node:path'
import { dataDirectory } from './paths.mjs'

const DEMO_STAFF = `
  Demo staff   demo-owner@lomashwood.example (also demo-admin@, demo-editor@, demo-consultant@),
               password "demo kitchens and bedrooms"; the first sign-in sets up a code app`

/** What `npm start` says once everything runs. */
export function announcement({ startedIn, port, services, inbox, ownerLink, isDemo }) {
  const shop = `http://localhost:${port}`
  return `
  The shop is open (${startedIn})

  Storefront   ${shop}
  Admin        ${shop}/admin
  First owner  ${ownerLink}${isDemo ? DEMO_STAFF : ''}
  API          ${shop}/api/trpc
  Inbox        ${inbox?.url ?? 'none: mail goes to the SMTP_URL that is set'}
  PostgreSQL   ${services.DATABASE_URL}
  Redis        ${services.REDIS_CACHE_URL} (cache), ${services.REDIS_STATE_URL} (state)
  Logs         ${relative(process.cwd(), join(dataDirectory, 'logs'))}

  Ctrl-C stops it; the data stay in ${relative(process.cwd(), dataDirectory)}
`
}
