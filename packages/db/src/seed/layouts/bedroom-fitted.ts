import { front } from './bedroom-size.ts'
import { mm, type Plan } from './plan.ts'

/** Wardrobes made round something: a chimney breast or a bed. */
export const BEDROOM_FITTED: readonly Plan[] = [
  {
    noun: 'alcove wardrobes',
    layout: 'alcove',
    sizes: [
      front(1_800, 'pair of alcoves', 2_260, 560),
      front(2_100, 'pair of alcoves', 2_260, 560),
      front(2_400, 'pair of alcoves', 2_400, 560),
      front(2_700, 'pair of alcoves', 2_400, 560),
    ],
    extraInPounds: 220,
    priceFactor: 1.06,
    basis: (small) => `Pair of alcoves, ${mm(small.widthMm)} mm together, drawers and fitting not included`,
    summaries: [
      (f) => `A pair of ${f.style} wardrobes for the two sides of a chimney breast.`,
      () => 'Two alcoves, no two alike: each side is measured and made by itself.',
    ],
    openings: [
      () =>
        'Old alcoves are never square and never a pair. We measure each at floor, middle and ceiling and make the fronts to match one another.',
      (f) => `The two sides come to ${mm(f.small.widthMm)} mm together, and need not share it equally.`,
      () => 'Filling the alcoves gives a room its wardrobes and keeps the fireplace as its centre.',
    ],
    details: [
      (f) =>
        `They are ${mm(f.small.depthMm)} mm deep and stand a little proud of the breast, with the corner rounded off.`,
      () => 'If your alcoves are under 500 mm deep, the rail turns and hangers face forward.',
      () =>
        'Gas pipes, sockets and the odd meter can be boxed in, with a door where a hand must get to them.',
    ],
  },
  {
    noun: 'chimney-breast wardrobes',
    layout: 'alcove',
    sizes: [
      front(2_700, 'two alcoves and bridge', 2_400, 580),
      front(3_000, 'two alcoves and bridge', 2_400, 580),
      front(3_300, 'two alcoves and bridge', 2_400, 580),
      front(3_600, 'two alcoves and bridge', 2_400, 580),
    ],
    extraInPounds: 410,
    priceFactor: 0.94,
    basis: (small) =>
      `${mm(small.widthMm)} mm wall with bridging cupboards, drawers and fitting not included`,
    summaries: [
      () => 'Wardrobes either side of the chimney breast, joined above it by a bridge of cupboards.',
      (f) => `One ${f.style} wall round the fireplace, ${mm(f.small.widthMm)} mm from corner to corner.`,
    ],
    openings: [
      () => 'A row of cupboards over the chimney breast ties the two sides together and takes the suitcases.',
      (f) =>
        `The set spans ${mm(f.small.widthMm)} mm and leaves the breast clear to the height of a picture.`,
      () => 'It is made for the front bedroom of a Victorian house, where the fireplace is too good to hide.',
    ],
    details: [
      () => 'The bridge is carried by the wardrobes, with no fixing into the flue.',
      () => 'A fireplace in use needs clearances, and we keep to them; tell us when you book.',
      () => 'The low drawers beside the hearth are 400 mm high, a good seat with a cushion.',
    ],
  },
  {
    noun: 'overbed wardrobes',
    layout: 'overbed',
    sizes: [
      front(2_700, 'for a double bed', 2_260),
      front(3_000, 'for a king-size bed', 2_260),
      front(3_300, 'for a king-size bed', 2_400),
      front(3_600, 'for a super-king bed', 2_400),
    ],
    extraInPounds: 300,
    priceFactor: 0.9,
    basis: (small) =>
      `${small.name.split(', ')[1]}, ${mm(small.widthMm)} mm wide, bed and fitting not included`.replace(
        /^f/,
        'F',
      ),
    summaries: [
      () => 'Tall wardrobes each side of the bed, cupboards above it and a shelf for the light.',
      (f) => `Storage round the bed with ${f.style} fronts, where a small room has its only free wall.`,
    ],
    openings: [
      () =>
        'In many bedrooms the bed stands on the only long wall. Putting the wardrobes there too frees the other three.',
      (f) =>
        `The opening in the ${mm(f.small.widthMm)} mm set is made for your bed and mattress, with a hand’s width to make it.`,
      () =>
        'Cupboards over the bed are 400 mm deep and start at 1,500 mm, clear of anyone who sits up suddenly.',
    ],
    details: [
      () => 'Each side has a niche with a socket and a shelf for a glass of water.',
      () => 'Reading lights are set into the underside and dim separately.',
      () => 'The bridge is fixed to the wall along its whole length; nothing hangs from the doors.',
    ],
  },
  {
    noun: 'bed surround',
    layout: 'overbed',
    sizes: [
      front(2_400, 'for a double bed', 2_100, 560),
      front(2_700, 'for a king-size bed', 2_100, 560),
      front(3_000, 'for a king-size bed', 2_260, 560),
      front(3_300, 'for a super-king bed', 2_260, 560),
    ],
    extraInPounds: 240,
    priceFactor: 0.84,
    basis: (small) => `${mm(small.widthMm)} mm wide with headboard panel, bed and fitting not included`,
    summaries: [
      () => 'A headboard, two bedside chests and a slim wardrobe on each side, built as one.',
      (f) => `${f.range} round the bed: panel, drawers and hanging in ${mm(f.small.widthMm)} mm.`,
    ],
    openings: [
      () =>
        'A padded or plain panel takes the place of a headboard and runs into a chest of drawers on either side.',
      (f) => `The whole surround is ${mm(f.small.heightMm)} mm high, so the wall above it stays a wall.`,
      () => 'Everything within reach of a pillow: drawer, shelf, switch and socket.',
    ],
    details: [
      () => 'The panel lifts off for decorating, and for the cable you forgot.',
      () => 'Bedside drawers stop with a cushion of air and make no sound at midnight.',
      () => 'A new mattress may be up to 50 mm wider or taller and still fit.',
    ],
  },
]
