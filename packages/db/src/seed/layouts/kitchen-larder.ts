import { mm, type Plan, type PlanSize } from './plan.ts'

const wall = (units: number, widthMm: number, heightMm = 2_250): PlanSize => ({
  name: `${units} tall units, ${mm(widthMm)} wide`,
  measure: units,
  widthMm,
  heightMm,
  depthMm: 620,
})
const cupboard = (name: string, widthMm: number, heightMm: number, measure: number): PlanSize => ({
  name: `${name}, ${mm(widthMm)} wide`,
  measure,
  widthMm,
  heightMm,
  depthMm: 560,
})

/** Tall storage for kitchens, fitted and freestanding. */
export const KITCHEN_LARDER: readonly Plan[] = [
  {
    noun: 'larder wall',
    layout: 'larder',
    sizes: [wall(3, 1_800), wall(4, 2_400), wall(5, 3_000), wall(6, 3_600, 2_400)],
    extraInPounds: 220,
    priceFactor: 1.55,
    basis: (small) => `${small.measure} tall units with their fittings, appliances and fitting not included`,
    summaries: [
      (f) => `A wall of tall ${f.style} units: larder, fridge and ovens in ${mm(f.small.widthMm)} mm.`,
      () => 'All the storage of a kitchen on one wall, so the rest of the room can go without cupboards.',
    ],
    openings: [
      (f) =>
        `${f.small.measure} tall units side by side hold as much as nine ordinary ones and stand on ${mm(f.small.widthMm)} mm of wall.`,
      () =>
        'Put the larder, fridge and ovens on one wall, and the worktops elsewhere can be long, low and clear.',
      () =>
        'The larder doors open on racks a tin deep, with spice shelves on the doors and drawers below the waist.',
    ],
    details: [
      () => 'Ovens are set so that the shelf you use is at elbow height: we will measure your elbow.',
      () => 'The larder has a cold shelf of slate or quartz and an air brick where the wall allows one.',
      (f) => `Units are ${mm(f.small.heightMm)} mm tall, with a steadying rail fixed to the wall behind.`,
    ],
  },
  {
    noun: 'freestanding larder',
    layout: 'larder',
    sizes: [
      cupboard('Single larder', 600, 1_950, 1.4),
      cupboard('Double larder', 900, 1_950, 2),
      cupboard('Double larder, tall', 1_050, 2_100, 2.3),
      cupboard('Housekeeper’s cupboard', 1_200, 2_100, 2.6),
    ],
    extraInPounds: 380,
    priceFactor: 1,
    isStocked: true,
    basis: (small) =>
      `${small.name.replace(' wide', ' mm wide')}, assembled and delivered to a ground-floor room`,
    summaries: [
      () => 'A larder you can take with you: assembled in the workshop, delivered whole, no fitting needed.',
      (f) => `A freestanding cupboard with ${f.style} doors, spice racks and a cold shelf, kept in stock.`,
    ],
    openings: [
      (f) =>
        `It arrives built, ${mm(f.small.widthMm)} mm wide and ${mm(f.small.heightMm)} mm tall, and needs only a level floor and two screws into the wall.`,
      () => 'Some kitchens need one good cupboard more than they need new units. This is that cupboard.',
      () =>
        'Behind the doors are racks for jars, four shelves, a cold shelf and two drawers for onions and potatoes.',
    ],
    details: [
      () => 'It is 560 mm deep and passes through a standard door on its side.',
      () => 'Two people carry it in, put it up and take the wrapping away, usually within ten working days.',
      () => 'The feet turn by 20 mm for old floors, and the doors can be adjusted with a coin.',
    ],
  },
]
