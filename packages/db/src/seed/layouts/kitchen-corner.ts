import { room, withoutWorktop } from './kitchen-size.ts'
import { mm, type Plan } from './plan.ts'

/** Kitchens that turn a corner, or two. */
export const KITCHEN_CORNER: readonly Plan[] = [
  {
    noun: 'L-shaped kitchen',
    layout: 'l-shaped',
    sizes: [room(8, 3_000, 2_400), room(10, 3_600, 2_400), room(12, 4_200, 3_000), room(14, 4_800, 3_000)],
    extraInPounds: 160,
    priceFactor: 1,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `Two runs meeting in a corner that works: ${f.small.measure} ${f.style} units, and the middle of the room left free.`,
      (f) => `An L of ${f.style} units with the sink under the window and the hob on the quiet side.`,
    ],
    openings: [
      (f) =>
        `The two legs measure ${f.small.name.split(', ')[1]} mm and leave the opposite corner for a table.`,
      () => 'An L keeps people out of the cook’s way without shutting anybody out of the room.',
      () =>
        'The short leg holds the sink, the long one the hob and the ovens, with the corner as the place to work.',
    ],
    details: [
      () => 'The corner unit swings out in two kidney-shaped shelves and carries 25 kg on each.',
      () => 'Tall units stand at the end of the long leg, where they block no light.',
      (f) => `From ${f.large.measure} units there is space for a seat in the open corner.`,
    ],
  },
  {
    noun: 'kitchen-diner',
    layout: 'l-shaped',
    sizes: [room(9, 3_300, 2_700), room(11, 3_900, 2_700), room(13, 4_500, 3_000), room(15, 5_100, 3_300)],
    extraInPounds: 340,
    priceFactor: 1.02,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `An L-shaped kitchen that turns its good side to the table: ${f.small.measure} units and a dresser end.`,
      () => 'Cook in the corner, eat in the middle: units that look like furniture from where you sit.',
    ],
    openings: [
      () =>
        'Half of this kitchen is meant to be looked at from a chair, so the last units on the dining side are a dresser.',
      (f) =>
        `The working part takes ${mm(f.small.widthMm)} mm of one wall, and the rest of the room belongs to the table.`,
      () => 'Plates, glasses and cutlery live on the dining side; pans and noise stay on the other.',
    ],
    details: [
      () => 'The dresser is 400 mm deep, enough for a dinner plate and no more.',
      () => 'We plan 900 mm behind each chair, so that nobody has to stand up to let a drawer open.',
      () =>
        'Lights over table and worktop are wired apart, because supper and washing-up want different ones.',
    ],
  },
  {
    noun: 'U-shaped kitchen',
    layout: 'u-shaped',
    sizes: [room(10, 2_700, 2_400), room(12, 3_000, 3_000), room(14, 3_600, 3_000), room(16, 4_200, 3_300)],
    extraInPounds: 280,
    priceFactor: 1,
    basis: withoutWorktop,
    summaries: [
      (f) => `Three sides of ${f.style} units: the most worktop a room of this size can hold.`,
      (f) =>
        `${f.small.measure} units round three walls, with both corners made to give back what you put in.`,
    ],
    openings: [
      () =>
        'With worktop on three sides you can bake on one, cook on the next and ignore the washing-up on the third.',
      (f) =>
        `A U fits into ${f.small.name.split(', ')[1]} mm, and gives more storage for its floor than any other plan.`,
      () =>
        'Sink at the bottom of the U, hob on one arm, ovens on the other: a triangle with sides of under two metres.',
    ],
    details: [
      () => 'Only two of the three sides have wall units as a rule; the third keeps the room open.',
      () =>
        'The floor between the arms is at least 1,200 mm, so the dishwasher door can be down while you pass.',
      () => 'Both corners have pull-out shelves, and none of the drawers is narrower than 400 mm.',
    ],
  },
  {
    noun: 'cook’s kitchen',
    layout: 'u-shaped',
    sizes: [room(11, 3_000, 2_700), room(13, 3_300, 3_000), room(15, 3_900, 3_300), room(17, 4_500, 3_600)],
    extraInPounds: 520,
    priceFactor: 1.04,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `A U-shaped kitchen built round a 1,100 mm range space, with ${f.small.measure} units and no wasted steps.`,
      () =>
        'Deep pan drawers either side of a wide range, a pastry slab by the window and everything at hand.',
    ],
    openings: [
      () =>
        'The range has 1,100 mm to itself in the middle of the longest side, and pan drawers on its left and right.',
      () =>
        'People who cook every day asked for three things: deep drawers, a cool place for pastry and a tap that reaches the pot. Here they are.',
      (f) => `This plan puts ${f.small.measure} units in an arc round the person at the stove.`,
    ],
    details: [
      () => 'Knives, oils and salt have a 300 mm pull-out at the right hand; tell us if you are left-handed.',
      () =>
        'The extractor is sized for the range at twelve changes of air an hour and vents outside wherever it can.',
      () => 'One stretch of worktop is set 60 mm lower, for kneading.',
    ],
  },
]
