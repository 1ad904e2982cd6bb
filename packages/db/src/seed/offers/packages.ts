export type SeedPackage = {
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly forKitchen: boolean
  readonly forBedroom: boolean
  readonly priceInPence: number
  readonly priceBasis: string
  readonly inclusions: readonly string[]
  /** The product whose picture stands for it. */
  readonly pictureOf: string
}

/** Bundles at one price. */
export const PACKAGES: readonly SeedPackage[] = [
  {
    slug: 'first-kitchen',
    name: 'First kitchen',
    summary: 'A complete small kitchen with appliances and fitting, for one price you can plan with.',
    forKitchen: true,
    forBedroom: false,
    priceInPence: 749_500,
    priceBasis: '6-unit Holt layout with appliances, worktop and fitting; building work not included',
    inclusions: [
      'Six Holt units in any of its matt colours',
      '3,000 mm of laminate worktop with upstand',
      'Stainless steel sink and mixer tap',
      'Oven, four-zone induction hob and extractor',
      'Fitting, with connection to the existing water and power',
    ],
    pictureOf: 'Holt studio kitchen',
  },
  {
    slug: 'family-kitchen',
    name: 'Family kitchen',
    summary: 'An island, a breakfast cupboard and every appliance, fitted.',
    forKitchen: true,
    forBedroom: false,
    priceInPence: 1_695_000,
    priceBasis: '14-unit Ashby layout with quartz, appliances and fitting; flooring and tiling not included',
    inclusions: [
      'Fourteen Ashby units with an 1,800 mm island',
      '20 mm quartz worktop, templated and fitted',
      'Double oven, induction hob, dishwasher and fridge-freezer',
      'Breakfast cupboard with pocket doors and sockets',
      'Design visit, delivery and five days of fitting',
      'Removal of the old kitchen',
    ],
    pictureOf: 'Ashby family kitchen',
  },
  {
    slug: 'cooks-upgrade',
    name: 'Cook’s upgrade',
    summary: 'Add to any kitchen: a range, an extractor to match and the drawers beside them.',
    forKitchen: true,
    forBedroom: false,
    priceInPence: 429_500,
    priceBasis: 'Added to a kitchen of ten units or more; gas work not included',
    inclusions: [
      '1,100 mm induction range',
      'Canopy extractor, vented outside up to 3 m',
      'Two 900 mm pan drawer units in the finish of your kitchen',
      'Pull-out for knives, oils and salt',
    ],
    pictureOf: 'Amberley cook’s kitchen',
  },
  {
    slug: 'larder-and-light',
    name: 'Larder and light',
    summary: 'A tall larder wall with lighting inside and out, for a kitchen you mean to keep.',
    forKitchen: true,
    forBedroom: false,
    priceInPence: 389_000,
    priceBasis: 'Three tall units, 1,800 mm wide, fitted; appliances not included',
    inclusions: [
      'Three tall units with larder fittings and a cold shelf',
      'Lighting inside the doors and under four wall units',
      'One day of fitting by a joiner and an electrician',
    ],
    pictureOf: 'Ashby larder wall',
  },
  {
    slug: 'main-bedroom',
    name: 'Main bedroom',
    summary: 'A wall of wardrobes, a dressing table and bedside drawers that belong together.',
    forKitchen: false,
    forBedroom: true,
    priceInPence: 589_500,
    priceBasis: '3,000 mm of wardrobe in Mellor or Luna, fitted; mirror, stool and bed not included',
    inclusions: [
      '3,000 mm of wardrobes to the ceiling, six doors',
      'Two internal chests of four drawers',
      'Dressing table, 1,050 mm wide',
      'A pair of bedside drawers',
      'Lighting in every bay, fitting and delivery',
    ],
    pictureOf: 'Mellor corner wardrobes',
  },
  {
    slug: 'box-room-dressing-room',
    name: 'Box room to dressing room',
    summary: 'Turns the room with the ironing board in it into a walk-in wardrobe.',
    forKitchen: false,
    forBedroom: true,
    priceInPence: 449_000,
    priceBasis: 'Rooms up to 2,100 × 2,500 mm in Luna, fitted; decorating not included',
    inclusions: [
      'Up to 4,200 mm of open and closed bays',
      'Drawer unit with a glazed top',
      'Sliding full-length mirror',
      'Two laundry pull-outs',
      'Lighting, fitting and removal of the old cupboards',
    ],
    pictureOf: 'Luna walk-in wardrobe',
  },
  {
    slug: 'new-home',
    name: 'New home',
    summary: 'One kitchen and one wall of wardrobes, planned together and fitted in the same fortnight.',
    forKitchen: true,
    forBedroom: true,
    priceInPence: 1_395_000,
    priceBasis: '10-unit kitchen and 2,400 mm of wardrobe, fitted; flooring and decorating not included',
    inclusions: [
      'Ten kitchen units in Holt, Fenby or Linnet',
      'Laminate worktop, sink, tap, oven, hob and extractor',
      '2,400 mm of Wyke or Luna wardrobes',
      'One designer for both rooms',
      'One delivery and ten working days of fitting',
    ],
    pictureOf: 'Linnet kitchen-diner',
  },
  {
    slug: 'whole-house',
    name: 'Whole house',
    summary: 'A kitchen, two bedrooms and one person to telephone.',
    forKitchen: true,
    forBedroom: true,
    priceInPence: 2_950_000,
    priceBasis: '14-unit kitchen and two bedrooms, fitted; building work not included',
    inclusions: [
      'Fourteen kitchen units in any shaker or slab range',
      'Quartz worktop and a full set of appliances',
      'Two bedrooms with up to 3,600 mm of wardrobes each',
      'A project manager from first visit to last coat of paint',
      'Fitting in agreed weeks, room by room',
    ],
    pictureOf: 'Kelton island kitchen',
  },
]
