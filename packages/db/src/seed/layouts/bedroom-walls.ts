import { front } from './bedroom-size.ts'
import { mm, type Plan } from './plan.ts'

const interior = (widthMm: number) =>
  `${mm(widthMm)} mm wide with rails and shelves, drawers and fitting not included`

/** Hinged wardrobes along a wall, and rooms of them. */
export const BEDROOM_WALLS: readonly Plan[] = [
  {
    noun: 'wardrobe wall',
    layout: 'wardrobe-wall',
    sizes: [
      front(1_800, 'four doors'),
      front(2_400, 'four doors'),
      front(3_000, 'six doors'),
      front(3_600, 'eight doors'),
    ],
    extraInPounds: 180,
    priceFactor: 1,
    basis: (small) => interior(small.widthMm),
    summaries: [
      (f) => `Floor-to-ceiling wardrobes with ${f.style} doors, from ${mm(f.small.widthMm)} mm wide.`,
      () => 'A whole wall of hanging and shelves behind doors that line up with the room.',
    ],
    openings: [
      (f) =>
        `The wardrobes fill the wall to ${mm(f.small.heightMm)} mm and are scribed to the ceiling above that.`,
      () =>
        'A fitted wall holds about twice what a row of freestanding wardrobes does, because it uses the last 400 mm.',
      (f) =>
        `At ${mm(f.small.widthMm)} mm you get one full-length bay and one split bay: coats in the first, shirts over trousers in the other.`,
    ],
    details: [
      (f) => `Inside it is ${mm(f.small.depthMm)} mm deep, so hangers face you and sleeves clear the doors.`,
      () => 'Bays are 900 or 1,200 mm, the widths at which a rail needs no post in the middle.',
      () => 'Top shelves are fixed; the rest move in steps of 32 mm.',
    ],
  },
  {
    noun: 'corner wardrobes',
    layout: 'wardrobe-wall',
    sizes: [
      front(2_100, 'one corner', 2_260),
      front(2_700, 'one corner', 2_260),
      front(3_300, 'one corner'),
      front(3_900, 'two corners'),
    ],
    extraInPounds: 360,
    priceFactor: 0.97,
    basis: (small) => interior(small.widthMm),
    summaries: [
      () => 'Wardrobes that turn the corner and use it: two rails, no dark end you cannot reach.',
      (f) =>
        `A run of ${f.style} wardrobes round one corner, ${mm(f.small.widthMm)} mm measured along the front.`,
    ],
    openings: [
      () =>
        'Most corners are lost to a stack of shoe boxes. This one has two rails at right angles and a door wide enough to step into.',
      (f) =>
        `Measured along the front the set is ${mm(f.small.widthMm)} mm, shared between the two walls as your room asks.`,
      () => 'Turning the corner leaves the bed wall free and keeps the doors away from the bed.',
    ],
    details: [
      () => 'The corner door is hinged in two leaves and folds flat against its neighbour.',
      () => 'A light in the corner comes on with the door, for that is where you need one.',
      () => 'The end panel by the room door can be rounded, so nobody meets an edge at night.',
    ],
  },
  {
    noun: 'walk-in wardrobe',
    layout: 'walk-in',
    sizes: [
      front(2_400, 'one side'),
      front(3_600, 'two sides'),
      front(4_800, 'two sides'),
      front(6_000, 'three sides'),
    ],
    extraInPounds: 540,
    priceFactor: 0.92,
    basis: (small) => `${mm(small.widthMm)} mm of hanging and shelves, lighting and fitting not included`,
    summaries: [
      (f) => `Open and closed bays you walk between, from ${mm(f.small.widthMm)} mm of wall.`,
      (f) => `${f.range} as a small room of its own: everything seen at once, nothing in piles.`,
    ],
    openings: [
      () =>
        'A walk-in needs less than people think: 1,500 mm across is enough for one side of rails and room to dress.',
      (f) =>
        `The smallest set is ${mm(f.small.widthMm)} mm along one side; the largest, ${mm(f.large.widthMm)} mm, goes right round.`,
      () => 'What you wear every day hangs open, and what you do not goes behind doors.',
    ],
    details: [
      () => 'Rails stand at 1,000 and 2,050 mm, or at the height of your longest dress.',
      () => 'Shoe shelves slope by ten degrees and have a lip, so heels stay put.',
      () => 'We plan 900 mm of free floor, and a stool if there is a corner to spare.',
    ],
  },
  {
    noun: 'dressing room',
    layout: 'walk-in',
    sizes: [
      front(3_000, 'two sides'),
      front(4_200, 'two sides'),
      front(5_400, 'three sides'),
      front(6_600, 'three sides'),
    ],
    extraInPounds: 980,
    priceFactor: 0.96,
    basis: (small) =>
      `${mm(small.widthMm)} mm of fitted front with a drawer unit, lighting and fitting not included`,
    summaries: [
      () => 'Wardrobes on either side, drawers in the middle and a mirror at the end.',
      (f) =>
        `A dressing room from ${mm(f.small.widthMm)} mm of ${f.style} front, with a drawer unit you can stand at.`,
    ],
    openings: [
      () =>
        'Two sides of wardrobes face each other over a chest of drawers at worktop height, so there is a place to pack and fold.',
      () =>
        'A box room of two metres by two and a half makes a better dressing room than it ever made a bedroom.',
      (f) =>
        `With ${mm(f.small.widthMm)} mm of front each of you has a side, and the drawers can be argued over.`,
    ],
    details: [
      () => 'The drawer unit has a glazed top, so watches and rings are seen and not hunted for.',
      () => 'A full-length mirror slides across the end wall and covers the shoes.',
      () => 'Laundry has two pull-out bags behind one door, for lights and darks.',
    ],
  },
]
