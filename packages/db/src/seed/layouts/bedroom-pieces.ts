import { front } from './bedroom-size.ts'
import { mm, type Plan, type PlanSize } from './plan.ts'

const table = (name: string, widthMm: number, measure: number, depthMm = 560): PlanSize => ({
  name: `${name}, ${mm(widthMm)} wide`,
  measure,
  widthMm,
  heightMm: 760,
  depthMm,
})

/** Dressing tables and sliding doors. */
export const BEDROOM_PIECES: readonly Plan[] = [
  {
    noun: 'fitted dressing table',
    layout: 'dressing',
    sizes: [
      front(1_500, 'one chest', 2_260, 560),
      front(1_800, 'two chests', 2_260, 560),
      front(2_400, 'table and wardrobe', 2_400, 560),
      front(3_000, 'table and two wardrobes', 2_400, 560),
    ],
    extraInPounds: 260,
    priceFactor: 0.86,
    basis: (small) => `${mm(small.widthMm)} mm wide with drawers, mirror, stool and fitting not included`,
    summaries: [
      () => 'A table, drawers and a mirror niche built into the wall, with daylight on your face.',
      (f) =>
        `Fitted drawers and a dressing table in ${f.style} fronts, ${mm(f.small.widthMm)} mm at the smallest.`,
    ],
    openings: [
      () =>
        'The best place for a dressing table is beside a window, not in front of it. We plan the drawers from there outwards.',
      (f) =>
        `It starts at ${mm(f.small.widthMm)} mm with one chest, and grows to ${mm(f.large.widthMm)} mm with hanging beside it.`,
      () => 'The top is 760 mm high with clear space for knees, so it serves as a desk on working days.',
    ],
    details: [
      () => 'The shallow middle drawer is divided for brushes, chargers and passports.',
      () => 'A socket inside the chest lets a hair-dryer live in its drawer.',
      () => 'Lights stand left and right of the mirror, because one from above flatters nobody.',
    ],
  },
  {
    noun: 'freestanding dressing table',
    layout: 'dressing',
    sizes: [
      table('Two drawers', 900, 0.7),
      table('Three drawers', 1_050, 0.85),
      table('Five drawers', 1_200, 1),
      table('Seven drawers', 1_500, 1.25, 580),
    ],
    extraInPounds: 190,
    priceFactor: 0.62,
    isStocked: true,
    basis: (small) =>
      `${mm(small.widthMm)} mm wide, assembled and delivered to the room, mirror not included`,
    summaries: [
      () => 'A dressing table that comes in one piece and goes with you when you move.',
      (f) => `${f.range} drawers and a table top, kept in stock and delivered assembled.`,
    ],
    openings: [
      (f) =>
        `It comes assembled, ${mm(f.small.widthMm)} mm wide and 760 mm high, and is carried to the room you name.`,
      () => 'The one piece of the range that needs no visit, no fitter and no dust sheet.',
      () => 'Its drawers match the wardrobes, line for line, should you have them made later.',
    ],
    details: [
      () => 'The legs unscrew for a narrow stair.',
      () => 'Order by noon and it usually comes within ten working days.',
      () => 'The top is lacquered twice more than the fronts, with perfume and hot tongs in mind.',
    ],
  },
  {
    noun: 'sliding wardrobe',
    layout: 'sliding',
    sizes: [
      front(1_800, 'two doors', 2_400, 650),
      front(2_400, 'three doors', 2_400, 650),
      front(3_000, 'three doors', 2_400, 650),
      front(3_600, 'four doors', 2_400, 650),
    ],
    extraInPounds: 240,
    priceFactor: 0.93,
    basis: (small) => `${mm(small.widthMm)} mm wide with rails and shelves, drawers and fitting not included`,
    summaries: [
      (f) => `Two or more ${f.style} doors that slide past each other: no swing, so the bed can stand close.`,
      (f) => `Sliding wardrobes from ${mm(f.small.widthMm)} mm, on tracks you do not hear.`,
    ],
    openings: [
      () =>
        'A hinged door needs half a metre of floor to open in. A sliding one needs none, and the bed can move up.',
      (f) =>
        `The doors hang from a top track and are only guided below, so the ${mm(f.small.widthMm)} mm opening has no rail to trip on.`,
      () =>
        'Two doors show you half the wardrobe at a time; three show two thirds. We say which is better for your clothes.',
    ],
    details: [
      (f) => `It is ${mm(f.small.depthMm)} mm deep: 560 for hangers, the rest for the doors to pass.`,
      () => 'Each door is caught by a damper for its last 50 mm, at either end.',
      () => 'A brush strip where doors meet the wall keeps out dust and moths.',
    ],
  },
  {
    noun: 'wide sliding wardrobe',
    layout: 'sliding',
    sizes: [
      front(2_700, 'three doors', 2_260, 650),
      front(3_300, 'three doors', 2_400, 650),
      front(3_900, 'four doors', 2_400, 650),
      front(4_500, 'four doors', 2_400, 650),
    ],
    extraInPounds: 320,
    priceFactor: 0.9,
    basis: (small) => `${mm(small.widthMm)} mm wide with rails and shelves, drawers and fitting not included`,
    summaries: [
      () => 'Sliding doors over a metre wide, for long walls and few lines.',
      (f) => `A long wall behind three or four broad ${f.style} doors.`,
    ],
    openings: [
      () => 'Broad doors make a calm wall: on four metres there are only three lines.',
      (f) =>
        `The set is made from ${mm(f.small.widthMm)} to ${mm(f.large.widthMm)} mm in any width between, at no charge for the odd millimetre.`,
      () => 'Behind each door is a whole bay, so one push shows you everything you came for.',
    ],
    details: [
      () =>
        'Doors this wide are stiffened inside by two upright rods, tightened on site until they stand true.',
      () => 'The top track takes 80 kg a door; yours will weigh about half of that.',
      () => 'A narrow end shelf, 250 mm deep, takes the books from the bedside.',
    ],
  },
]
