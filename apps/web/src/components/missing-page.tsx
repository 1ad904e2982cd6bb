/** What an address without a page answers. */
export function MissingPage() {
  return (
    <div className="page section">
      <p className="text-bark">There is no page at this address</p>
      <h1 className="display mt-3 text-5xl">This door does not open.</h1>
      <p className="mt-5 max-w-prose text-lg">
        The link may be old, or the product is no longer made. What we make now is one step away, or search
        for it by name.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <a href="/kitchens" className="button button-main">
          See kitchens
        </a>
        <a href="/bedrooms" className="button button-plain">
          See bedrooms
        </a>
        <a href="/search" className="button button-plain">
          Search
        </a>
      </div>
    </div>
  )
}
