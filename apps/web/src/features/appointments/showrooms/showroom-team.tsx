import type { ShowroomDetail } from './showroom-types'

/** Who works there, and with what they help. */
export function ShowroomTeam({ consultants }: Pick<ShowroomDetail, 'consultants'>) {
  if (consultants.length === 0) return null
  return (
    <section aria-labelledby="team-title">
      <h2 id="team-title" className="display text-2xl">
        Who you will meet
      </h2>
      <ul className="mt-4 divide-y divide-sand border-sand border-y">
        {consultants.map(({ consultantId, name, kitchen, bedroom }) => (
          <li key={consultantId} className="flex flex-wrap justify-between gap-x-6 py-2.5">
            <span className="font-[550]">{name}</span>
            <span className="text-bark">{subjectWords(kitchen, bedroom)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function subjectWords(kitchen: boolean, bedroom: boolean): string {
  if (kitchen && bedroom) return 'Kitchens and bedrooms'
  return kitchen ? 'Kitchens' : 'Bedrooms'
}
