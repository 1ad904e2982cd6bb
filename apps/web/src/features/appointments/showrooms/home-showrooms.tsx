import { SHOWROOMS_PATH, showroomPath } from '@/lib/shop-paths'
import { api } from '@/trpc/server'
import { ShowroomMap } from './showroom-map'

/** Where the showrooms are, for the home page. */
export async function HomeShowrooms() {
  const { items } = await api.appointments.listShowrooms()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="showrooms-title" className="page section pt-0">
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem] lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-center">
        <div>
          <h2 id="showrooms-title" className="display text-3xl">
            Come and open a few doors
          </h2>
          <p className="mt-3 max-w-[52ch] text-bark">
            In a showroom you can touch every finish, try the drawers and plan your room with somebody who
            does it every day.
          </p>
          <ol className="mt-8 divide-y divide-sand border-sand border-y">
            {items.map(({ slug, name, addressLines, postcode }, at) => (
              <li key={slug}>
                <a
                  href={showroomPath(slug)}
                  className="group grid grid-cols-[2rem_minmax(0,1fr)] gap-y-0.5 py-3 sm:grid-cols-[2rem_minmax(0,1fr)_auto] sm:gap-x-4"
                >
                  <span aria-hidden="true" className="tabular text-oak">
                    {at + 1}
                  </span>
                  <span className="font-[550] group-hover:text-oak group-hover:underline">{name}</span>
                  <span className="col-start-2 text-bark sm:col-start-3">
                    {[addressLines[0], postcode].join(', ')}
                  </span>
                </a>
              </li>
            ))}
          </ol>
          <a href={SHOWROOMS_PATH} className="button button-plain mt-8">
            Find the nearest
          </a>
        </div>
        <div className="hidden md:block">
          <ShowroomMap showrooms={items} />
        </div>
      </div>
    </section>
  )
}
