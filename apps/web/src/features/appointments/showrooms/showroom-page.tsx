import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { JsonLd } from '@/components/json-ld'
import { openGraph } from '@/lib/page-metadata'
import { bookVisitPath, SHOWROOMS_PATH, showroomPath } from '@/lib/shop-paths'
import { loadShowroom } from './load-showroom'
import { OpeningNow } from './opening-now'
import { PlaceMap } from './place-map'
import { ShowroomContact } from './showroom-contact'
import { ShowroomHours } from './showroom-hours'
import { showroomJsonLd } from './showroom-json-ld'
import { ShowroomPictures } from './showroom-pictures'
import { ShowroomTeam } from './showroom-team'

export async function showroomMetadata(slug: string): Promise<Metadata> {
  const showroom = await loadShowroom(slug)
  if (!showroom) return { title: 'Showroom not found' }
  const { name, addressLines, town, postcode, imageKeys } = showroom
  const seo = {
    title: `${name}: showroom | Lomash Wood`,
    description: `Kitchens and bedrooms to touch and to plan at ${[...addressLines, town, postcode].join(', ')}: opening hours, how to reach us, and visits by appointment.`,
  }
  return {
    title: { absolute: seo.title },
    description: seo.description,
    alternates: { canonical: showroomPath(slug) },
    openGraph: openGraph(seo, showroomPath(slug), imageKeys[0]),
  }
}

export async function ShowroomPage({ slug }: { slug: string }) {
  const showroom = await loadShowroom(slug)
  if (!showroom) notFound()
  const { name, hours, openings, imageKeys, consultants } = showroom
  const now = new Date()
  const made = now.toISOString()
  return (
    <>
      <JsonLd data={showroomJsonLd(showroom, now)} />
      <Breadcrumbs
        crumbs={[
          { href: SHOWROOMS_PATH, label: 'Showrooms' },
          { href: showroomPath(slug), label: name },
        ]}
      />
      <div className="page pt-5 pb-24 lg:pt-8 lg:pb-32">
        <h1 className="display text-4xl">{name}</h1>
        <div className="mt-3 text-lg">
          <OpeningNow openings={openings} made={made} />
        </div>
        <ShowroomPictures name={name} imageKeys={imageKeys} />
        <div className="mt-10 grid grid-cols-1 gap-x-14 gap-y-12 md:grid-cols-[minmax(0,1fr)_14rem] lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_18rem]">
          <div className="grid content-start gap-12">
            <div>
              <ShowroomContact showroom={showroom} />
              <a href={bookVisitPath(slug)} className="button button-main mt-6">
                Book a visit here
              </a>
            </div>
            <ShowroomTeam consultants={consultants} />
          </div>
          <div className="md:col-start-1 lg:col-start-auto">
            <ShowroomHours hours={hours} openings={openings} made={made} />
          </div>
          <div className="max-w-64 md:col-start-2 md:row-span-2 md:row-start-1 md:max-w-none lg:col-start-auto lg:row-auto">
            <PlaceMap showroom={showroom} />
          </div>
        </div>
        <a href={SHOWROOMS_PATH} className="link mt-14 inline-flex min-h-11 items-center">
          All showrooms
        </a>
      </div>
    </>
  )
}
