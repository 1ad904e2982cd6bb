import { Picture } from '@/components/picture'
import type { Category } from '@/lib/catalogue-types'

const SIZES = '(min-width: 84rem) 410px, (min-width: 64rem) 31vw, 46vw'

export function RangeTile({ range, href }: { range: Category['ranges'][number]; href: string }) {
  return (
    <article className="group relative">
      {range.imageKey && (
        <div className="overflow-hidden bg-linen">
          <Picture
            imageKey={range.imageKey}
            alt=""
            sizes={SIZES}
            className="aspect-4/3 w-full transition-transform duration-250 motion-safe:group-hover:scale-[1.015]"
          />
        </div>
      )}
      <h3 className="display mt-3 text-xl">
        <a href={href} className="after:absolute after:inset-0 group-hover:text-oak">
          {range.name}
        </a>
      </h3>
      <p className="mt-1 line-clamp-3 text-bark text-sm sm:text-base">{firstSentence(range.description)}</p>
    </article>
  )
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
}
