import type { CategoryCode } from './vocabulary.schema.ts'

const FILLERS = new Set(['and', 'the', 'in', 'of', 'with', 'for', 'an', 'to', 'by', 'on', 'at', 'or'])
const MAX_TERMS = 8

/**
 * The words of a text as the search knows them: lower case, no accents; bare numbers and filler words are none.
 * The same rule as catalogue.search_terms_of() in the database, which writes the dictionary.
 */
export function searchTermsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
  const words = folded.split(/[^a-z0-9]+/).filter(isTerm)
  return [...new Set(words)].sort()
}

const CATEGORY_WORDS: Readonly<Record<string, CategoryCode>> = {
  kitchen: 'KITCHEN',
  kitchens: 'KITCHEN',
  bedroom: 'BEDROOM',
  bedrooms: 'BEDROOM',
}

/** What a shopper typed: words to be found, and categories named by the way ("oak kitchen"). */
export type SearchQuery = {
  words: string[]
  categories: CategoryCode[]
  /** Whether something was typed of which nothing is a word: then nothing can be found. */
  isHopeless: boolean
}

/** At most so many words that they cost the database a bounded time. */
export function parseSearch(text: string): SearchQuery {
  const terms = searchTermsOf(text).slice(0, MAX_TERMS)
  const categories = terms.flatMap((term) => CATEGORY_WORDS[term] ?? [])
  return {
    words: terms.filter((term) => CATEGORY_WORDS[term] === undefined),
    categories: [...new Set(categories)],
    isHopeless: text !== '' && terms.length === 0,
  }
}

/** The categories to look in: the one asked for, unless the words name only others. */
export function searchedCategories(
  asked: CategoryCode | undefined,
  named: readonly CategoryCode[],
  all: readonly CategoryCode[],
): CategoryCode[] {
  return all.filter(
    (category) =>
      (asked === undefined || asked === category) && (named.length === 0 || named.includes(category)),
  )
}

function isTerm(word: string): boolean {
  return word.length >= 2 && word.length <= 40 && !/^\d+$/.test(word) && !FILLERS.has(word)
}
