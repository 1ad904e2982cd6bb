export const SHOP_LINKS = [
  { href: '/kitchens', label: 'Kitchens' },
  { href: '/bedrooms', label: 'Bedrooms' },
  { href: '/packages', label: 'Packages' },
  { href: '/sale', label: 'Sale' },
  { href: '/showrooms', label: 'Showrooms' },
] as const

export const SHOPPER_LINKS = [
  { href: '/compare', label: 'Compare' },
  { href: '/recently-viewed', label: 'Recently viewed' },
  { href: '/account', label: 'Your account' },
] as const

export const BOOK_LINK = { href: '/book', label: 'Book a design visit' } as const
