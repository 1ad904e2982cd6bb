import type { Role } from '@lomash/db'
import { confirmPath, unsubscribePath } from '../customers/newsletter-links.ts'
import { linkSubject } from '../identity/identity-links.ts'
import { joinPath } from '../identity/invitations/join-link.ts'
import { idOf, shownId } from '../identity/sessions.ts'
import { type MailedLink, mailedPath } from '../shared/mailed-links.ts'
import { appointmentsOf } from './appointment-belongings.ts'
import type { identityStage } from './identity-stage.ts'
import type { TestApi } from './test-api.ts'

export type Belongings = Awaited<ReturnType<typeof somebodyWithEverything>>

let people = 0

/** Somebody who has one of everything that can be somebody's. What else can be is added here. */
export async function somebodyWithEverything(
  api: TestApi,
  stage: ReturnType<typeof identityStage>,
  role: Role,
) {
  const name = `Victoria the ${++people}th`
  const { userId, email, browser } = await stage.staff(role, name)
  const { primary } = api.database
  const now = new Date(api.time.now)
  const later = new Date(api.time.now + 86_400_000)
  const named = { userId, name: `${name}’s` }
  const select = { id: true } as const
  const token = await primary.apiToken.create({
    data: { ...named, tokenHash: idOf(email), scopes: ['staff:read'], expiresAt: later },
    select,
  })
  const view = await primary.savedView.create({
    data: { ...named, page: '/admin/jobs', query: `q=${people}` },
    select,
  })
  const invitation = await primary.staffInvitation.create({
    data: { email: `invited-by-${email}`, role: 'EDITOR', invitedById: userId, expiresAt: later },
    select: { id: true, expiresAt: true },
  })
  const payload = { userId, credentialVersion: 1 }
  const ofJob = (state: 'DONE' | 'PENDING') =>
    primary.outboxJob.create({
      data: { job: 'identity.end-sessions', payload, state, finishedAt: state === 'DONE' ? now : null },
      select,
    })
  const [doneJob, waitingJob] = [await ofJob('DONE'), await ofJob('PENDING')]
  await primary.pausedQueue.upsert({
    where: { queue: 'sms-send' },
    create: { queue: 'sms-send', pausedById: userId, pausedByName: name, reason: 'A test' },
    update: {},
  })
  const job = await primary.outboxJob.create({
    data: { job: 'identity.end-sessions', payload, state: 'DEAD', lastError: name, finishedAt: now },
    select,
  })
  const subscription = await primary.newsletterSubscription.create({
    data: { email, wordingVersion: 1, requestedAt: now },
    select,
  })
  const { appointmentLinks, ...appointments } = await appointmentsOf(
    api,
    { userId, email, name, browser },
    people,
  )
  const context = { linkKey: api.services.linkKey, now: api.time.now }
  const mailed = (link: MailedLink) => mailedPath(context.linkKey, link, linkSubject(person), context.now)
  const person = { id: userId, credentialVersion: 1 }
  return {
    userId,
    email,
    name,
    context: browser.context,
    ...appointments,
    sessionId: shownId(idOf(browser.state.token ?? '')),
    tokenId: token.id,
    viewId: view.id,
    invitationId: invitation.id,
    jobId: job.id,
    doneJobId: doneJob.id,
    waitingJobId: waitingJob.id,
    /** Tokens of links that were mailed to them. */
    links: {
      confirm: tokenIn(confirmPath(context, subscription.id, now)),
      unsubscribe: tokenIn(unsubscribePath(context, subscription.id)),
      join: tokenIn(joinPath(context.linkKey, invitation)),
      verify: tokenIn(mailed('verify-email')),
      reset: tokenIn(mailed('reset-password')),
      manage: tokenIn(appointmentLinks.manage),
      leave: tokenIn(appointmentLinks.leave),
      offer: tokenIn(appointmentLinks.offer),
    },
  }
}

const tokenIn = (path: string) => path.split('token=')[1] ?? ''

/** All there is in the database, and whose sessions there are. */
export async function everythingKept(api: TestApi, people: readonly Belongings[]): Promise<unknown> {
  const { primary } = api.database
  const tables = await primary.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(jsonb_agg(to_jsonb(kept) ORDER BY to_jsonb(kept)::text), '[]') AS rows FROM ${name} AS kept`,
  )
  const rows = await primary.$queryRawUnsafe(`${each.join(' UNION ALL ')} ORDER BY name`)
  const sessions = await Promise.all(people.map(({ userId }) => api.services.sessions.list(userId)))
  return { rows, sessions }
}
