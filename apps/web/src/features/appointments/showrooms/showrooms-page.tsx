import { Breadcrumbs } from '@/components/breadcrumbs'
import { findFormState } from '@/form-states'
import type { PageQuery } from '@/lib/page-query'
import { SHOWROOMS_PATH } from '@/lib/shop-paths'
import { api } from '@/trpc/server'
import { ShowroomFinder } from './showroom-finder'
import type { Finding } from './use-finder'

/** All showrooms; it answers the finder's form, too. */
export async function ShowroomsPage({ query }: { query: PageQuery }) {
  const postcode = findFormState(query.form)?.values.postcode ?? ''
  return (
    <>
      <Breadcrumbs crumbs={[{ href: SHOWROOMS_PATH, label: 'Showrooms' }]} />
      <div className="page pt-5 pb-24 lg:pt-8 lg:pb-32">
        <h1 className="display text-4xl">Come and open a few doors</h1>
        <p className="mt-3 max-w-[60ch] text-bark text-lg">
          In a showroom you can touch every finish, try the drawers and plan your room with somebody who does
          it every day.
        </p>
        <ShowroomFinder
          start={await readFinding(query)}
          postcode={postcode}
          made={new Date().toISOString()}
        />
      </div>
    </>
  )
}

async function readFinding(query: PageQuery): Promise<Finding> {
  const state = findFormState(query.form)
  const postcode = state?.values.postcode
  if (postcode !== undefined && !state?.error) {
    const { items } = await api.appointments.findShowrooms({ postcode })
    return { from: postcode.trim().toUpperCase(), showrooms: items, problem: null }
  }
  const { items } = await api.appointments.listShowrooms()
  const aboutPostcode = state?.error?.fields?.postcode?.[0]
  const problem = state?.error && {
    message: aboutPostcode ?? state.error.message,
    isAboutPostcode: aboutPostcode !== undefined,
  }
  return { from: null, showrooms: items, problem: problem ?? null }
}
