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

/** What a shopper typed, cut to a number of words that costs the database a bounded time. */
export function queryTermsOf(text: string): string[] {
  return searchTermsOf(text).slice(0, MAX_TERMS)
}

function isTerm(word: string): boolean {
  return word.length >= 2 && word.length <= 40 && !/^\d+$/.test(word) && !FILLERS.has(word)
}
