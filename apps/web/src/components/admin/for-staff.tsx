import { type Permission, type PublicError, toPublicError } from '@lomash/api'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { answerWith, thisPage } from '@/trpc/page-answer'
import { readStaffVisit, type StaffVisit } from '@/trpc/staff-visit'
import { signInPath } from '@/trpc/visitor-api'
import { AdminNotice, RetryLink, ToStart } from './admin-notice'
import { roleName } from './role-names'

/**
 * What a page of the admin shows to whoever may see it. Whatever stands in the way is said in its place, with the status that it
 * has in HTTP: 403 without the permission, 404 for what there is not, 400 for an address that cannot be read, 503 with a time
 * to come back, 500 with the number under which the log knows it.
 */
export async function forStaff(
  permission: Permission,
  show: (visit: StaffVisit) => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    const visit = await readStaffVisit()
    if (visit.session.permissions.includes(permission)) return await show(visit)
    await answerWith(403)
    return <Refused role={visit.session.role} />
  } catch (error) {
    unstable_rethrow(error)
    return explain(error)
  }
}

async function explain(error: unknown): Promise<ReactNode> {
  const page = await thisPage()
  const told = toPublicError(error)
  if (told.code === 'UNAUTHENTICATED') redirect(signInPath(page.url))
  await answerWith(told.httpStatus, told.retryAfterSeconds)
  if (told.httpStatus === 500) page.failure = error
  return <Unshown error={told} url={page.url} requestId={page.requestId} />
}

type UnshownProps = { error: PublicError; url: string; requestId: string }

function Unshown({ error, url, requestId }: UnshownProps) {
  switch (error.httpStatus) {
    case 404:
      return <NothingHere />
    case 400:
      return (
        <AdminNotice
          title="This address cannot be read"
          actions={
            <a href={url.split('?')[0]} className="desk-button desk-button-main">
              Start from the first page
            </a>
          }
        >
          <p>Something in it is cut off, or it is of a list that has changed since.</p>
        </AdminNotice>
      )
    case 503:
      return <Away url={url} />
    default:
      return (
        <AdminNotice
          title="This page could not be made"
          requestId={requestId}
          actions={
            <>
              <RetryLink url={url} />
              <ToStart />
            </>
          }
        >
          <p>The mistake is ours and is written down. Nothing you saved is lost.</p>
        </AdminNotice>
      )
  }
}

export function Away({ url }: { url: string }) {
  return (
    <AdminNotice title="Not to be reached at the moment" actions={<RetryLink url={url} />}>
      <p>
        We cannot look up who you are or what you asked for. You stay signed in: try again in a few seconds.
      </p>
    </AdminNotice>
  )
}

export function NothingHere() {
  return (
    <AdminNotice title="Nothing is here" actions={<ToStart />}>
      <p>
        The link may be old, or what it led to is no longer there. The search above finds pages and people by
        name.
      </p>
    </AdminNotice>
  )
}

function Refused({ role }: { role: string }) {
  return (
    <AdminNotice title="Your role does not open this page" actions={<ToStart />}>
      <p>
        You are signed in as {roleName(role).toLowerCase()}. If you need this page for your work, ask an owner
        or an administrator.
      </p>
    </AdminNotice>
  )
}
