/** The two departments. `pictureOf` names the product whose picture stands for each. */
export const CATEGORIES = [
  {
    code: 'KITCHEN',
    slug: 'kitchens',
    name: 'Kitchens',
    headline: 'Kitchens made the slow way, priced the plain way',
    description:
      'Twenty-four ranges, from a matt slab to true in-frame joinery. Every price says what it covers, every size is in millimetres, and a designer will draw yours before you decide.',
    seoTitle: 'Fitted kitchens with stated prices | Lomash Wood',
    seoDescription:
      'Shaker, in-frame, slab and handleless fitted kitchens, made to order in the UK. Prices from the smallest layout up, with what they include.',
    sortOrder: 0,
    pictureOf: 'Harewood island kitchen',
  },
  {
    code: 'BEDROOM',
    slug: 'bedrooms',
    name: 'Bedrooms',
    headline: 'Bedrooms with a place for everything, made to the millimetre',
    description:
      'Sixteen ranges of fitted wardrobes, dressing rooms and furniture for sloping ceilings. We measure the room, count what has to go in, and draw the inside first.',
    seoTitle: 'Fitted bedrooms and wardrobes | Lomash Wood',
    seoDescription:
      'Fitted wardrobes, walk-ins, sliding doors and eaves storage, made to measure in the UK. Prices by width, with what they include.',
    sortOrder: 1,
    pictureOf: 'Luna walk-in wardrobe',
  },
] as const
