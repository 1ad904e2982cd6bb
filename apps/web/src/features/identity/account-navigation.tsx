const PLACES = [
  { href: '/account', label: 'Your details' },
  { href: '/account/bookings', label: 'Your bookings' },
  { href: '/account/password', label: 'Password' },
  { href: '/account/sessions', label: 'Where you are signed in' },
] as const

export function AccountNavigation({ current }: { current: (typeof PLACES)[number]['href'] }) {
  return (
    <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3 border-linen border-b pb-4">
      <nav aria-label="Account" className="flex flex-wrap gap-x-6 gap-y-3">
        {PLACES.map(({ href, label }) => (
          <a
            key={href}
            href={href}
            aria-current={href === current ? 'page' : undefined}
            className="underline-offset-8 hover:text-oak aria-[current]:font-[550] aria-[current]:underline"
          >
            {label}
          </a>
        ))}
      </nav>
      <form method="post" action="/sign-out" className="sm:ml-auto">
        <button type="submit" className="button button-plain">
          Sign out
        </button>
      </form>
    </div>
  )
}
