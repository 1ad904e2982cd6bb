import { instead } from '@/lib/plain-click'
import { type Choice, type ChoosableProduct, choiceHref, chosenColour } from './product-choice'

type ColourChoiceProps = {
  product: ChoosableProduct
  choice: Choice
  path: string
  onChoose: (colour: string) => void
}

export function ColourChoice({ product, choice, path, onChoose }: ColourChoiceProps) {
  const shown = chosenColour(product, choice)
  return (
    <section aria-labelledby="colour-title">
      <h2 id="colour-title" className="font-[550]">
        Colour: <span className="font-normal">{shown?.name}</span>
      </h2>
      <ul className="mt-2 -ml-1.5 flex flex-wrap gap-1">
        {product.colours.map(({ slug, name, hex }) => (
          <li key={slug}>
            <a
              href={choiceHref(path, { ...choice, colour: slug })}
              rel="nofollow"
              title={name}
              aria-label={name}
              aria-current={slug === shown?.slug ? 'true' : undefined}
              onClick={instead(() => onChoose(slug))}
              className="group grid size-14 place-items-center rounded-full"
            >
              <span
                style={{ backgroundColor: hex }}
                className="swatch size-10 ring-transparent ring-offset-3 ring-offset-paper group-hover:ring-1 group-hover:ring-stone group-aria-[current]:ring-2 group-aria-[current]:ring-forest"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
