import { room, withoutWorktop } from './kitchen-size.ts'
import { mm, type Plan } from './plan.ts'

/** Kitchens with an island or an arm into the room. */
export const KITCHEN_OPEN: readonly Plan[] = [
  {
    noun: 'island kitchen',
    layout: 'island',
    sizes: [room(10, 3_600, 3_000), room(12, 4_200, 3_600), room(14, 4_800, 3_900), room(16, 5_400, 4_200)],
    extraInPounds: 640,
    priceFactor: 1.05,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `A wall of ${f.style} units and an island in front of it: ${f.small.measure} units, drawers on the working side.`,
      () => 'An island to lean on, cook at and do homework on, with one full wall of storage behind.',
    ],
    openings: [
      (f) =>
        `Half of the ${f.small.measure} units stand against the wall and half in the island, which is 1,800 mm long at the least.`,
      () =>
        'The island takes the hob or the sink, never both: it should have one clear half to gather round.',
      () =>
        'Tall units and ovens line the wall; the island in front has drawers on the cook’s side and seats on the other.',
    ],
    details: [
      () => 'We keep 1,050 mm between wall and island, wide enough to pass an open oven.',
      () => 'The overhang for stools is 300 mm, carried by the units and not by a bracket at knee height.',
      () => 'Sockets are let into the end of the island, below the worktop, where a spill cannot reach them.',
    ],
  },
  {
    noun: 'family kitchen',
    layout: 'island',
    sizes: [room(12, 4_200, 3_600), room(14, 4_800, 4_200), room(16, 5_400, 4_200), room(18, 6_000, 4_500)],
    extraInPounds: 760,
    priceFactor: 1.03,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `A long island with four seats, a breakfast cupboard and ${f.small.measure} units made for a crowd.`,
      (f) =>
        `The ${f.range} plan for a full house: low drawers children can reach, and a tall one they cannot.`,
    ],
    openings: [
      () => 'The island is 2,400 mm long, which is four stools, two laptops or one very large birthday cake.',
      (f) =>
        `With ${f.small.measure} units there is a drawer for everything, including one for the things with no place of their own.`,
      () =>
        'Plates and beakers are kept low on the outside of the island, so that laying the table is somebody else’s job.',
    ],
    details: [
      () => 'A breakfast cupboard hides kettle and toaster behind pocket doors, with sockets inside.',
      () => 'The fridge stands at the edge of the plan: a raid for milk never crosses the cook’s path.',
      () => 'One tall unit locks, for medicines, cleaning things and good chocolate.',
    ],
  },
  {
    noun: 'peninsula kitchen',
    layout: 'peninsula',
    sizes: [room(9, 3_000, 2_700), room(11, 3_600, 3_000), room(13, 4_200, 3_000), room(15, 4_800, 3_300)],
    extraInPounds: 320,
    priceFactor: 1.01,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `An arm of ${f.style} units reaches into the room and gives most of what an island does, in less space.`,
      (f) => `${f.small.measure} units with a peninsula between cooking and sitting.`,
    ],
    openings: [
      (f) =>
        `A peninsula needs a metre less than an island; a room of ${f.small.name.split(', ')[1]} mm is enough.`,
      () => 'One arm of the kitchen leaves the wall and divides the room without a wall of its own.',
      () => 'The arm has drawers on the kitchen side and plain panels, or shelves for books, on the other.',
    ],
    details: [
      () => 'Nothing tall stands on the peninsula, so you can talk across it.',
      () => 'Its end is open for 900 mm, which is also what a wheelchair needs.',
      () => 'Water and power run inside the arm from the wall: no floor has to come up.',
    ],
  },
  {
    noun: 'breakfast-bar kitchen',
    layout: 'peninsula',
    sizes: [room(7, 2_700, 2_400), room(8, 3_000, 2_400), room(10, 3_300, 2_700), room(12, 3_900, 3_000)],
    extraInPounds: 260,
    priceFactor: 1,
    basis: withoutWorktop,
    summaries: [
      (f) => `${f.small.measure} units and a bar for two, where a table would not fit.`,
      () => 'Breakfast at one end, cooking at the other, and a run of drawers between.',
    ],
    openings: [
      () =>
        'The last 900 mm of worktop carry on past the units as a bar, at sitting height or standing height as you like.',
      (f) => `In ${mm(f.small.widthMm)} mm there is a proper kitchen and a place for two to eat in it.`,
      () => 'A table in this room would be in the way twenty-three hours a day. A bar is not.',
    ],
    details: [
      () => 'Knees get 300 mm under the bar, and feet a rail to rest on.',
      () => 'The drawer nearest the bar is fitted for cutlery, mats and marmalade.',
      () => 'The bar end is rounded to 100 mm, at hip height a welcome thing.',
    ],
  },
]
