import { AdminIcon } from './admin-icons'
import { type AdminPage, inGroups } from './admin-navigation'

type SideNavigationProps = { pages: readonly AdminPage[]; current: string | undefined }

export function SideNavigation({ pages, current }: SideNavigationProps) {
  return (
    <nav aria-label="Admin" className="grid gap-5 px-3 py-3">
      {inGroups(pages).map(({ group, pages: held }) => (
        <div key={group}>
          <p className="px-2 pb-1 text-bark text-xs">{group}</p>
          <ul>
            {held.map(({ href, label, icon }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={href === current ? 'page' : undefined}
                  className="flex min-h-9 items-center gap-2.5 rounded-control px-2 text-sm hover:bg-slate/50 aria-[current]:bg-white aria-[current]:font-[600] aria-[current]:text-forest-deep coarse:min-h-11"
                >
                  <AdminIcon name={icon} />
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
