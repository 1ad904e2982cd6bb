import type { CategoryCode } from '@/lib/catalogue-types'
import type { Noun } from './listing-data'

export const CATEGORY_NOUNS: Record<CategoryCode, Noun> = {
  KITCHEN: { one: 'kitchen', many: 'kitchens' },
  BEDROOM: { one: 'bedroom', many: 'bedrooms' },
}

export const ANY_NOUN: Noun = { one: 'design', many: 'designs' }
