/** A text with `{{name}}` in it, taken apart: `texts` has one more than `names`. */
export type Pattern = { texts: string[]; names: string[] }

const VARIABLE = /\{\{\s*([A-Za-z]\w*)\s*\}\}/

export function toPattern(text: string): Pattern {
  const parts = text.split(VARIABLE)
  return {
    texts: parts.filter((_, place) => place % 2 === 0),
    names: parts.filter((_, place) => place % 2 === 1),
  }
}

/**
 * The text with its values. They are put between its parts and never looked at again, so a value that looks like a variable
 * stays what it is.
 *
 * @throws Error naming a variable that has no value
 */
export function fill({ texts, names }: Pattern, find: (name: string) => string | undefined): string {
  let filled = texts[0] ?? ''
  for (const [place, name] of names.entries()) {
    const value = find(name)
    if (value === undefined) throw new Error(`There is no value for {{${name}}}`)
    filled += value + (texts[place + 1] ?? '')
  }
  return filled
}
