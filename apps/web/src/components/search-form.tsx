import { SearchIcon } from './icons'

type SearchFormProps = { size: 'small' | 'large'; q?: string; category?: string | undefined }

export function SearchForm({ size, q, category }: SearchFormProps) {
  const id = `search-${size}`
  return (
    <search>
      <form action="/search" className="relative">
        <label htmlFor={id} className="sr-only">
          Search kitchens and bedrooms
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          placeholder={size === 'small' ? 'Search' : 'A style, a colour, a range'}
          className={`field w-full appearance-none pr-12 ${size === 'small' ? 'min-h-11 max-w-60' : 'min-h-14 text-lg'}`}
        />
        {category && <input type="hidden" name="category" value={category} />}
        <button
          type="submit"
          aria-label="Search"
          className="absolute inset-y-0 right-0 grid w-12 place-items-center hover:text-oak"
        >
          <SearchIcon />
        </button>
      </form>
    </search>
  )
}
