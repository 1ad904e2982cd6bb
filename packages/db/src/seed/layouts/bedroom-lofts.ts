import { front } from './bedroom-size.ts'
import { mm, type Plan } from './plan.ts'

/** Furniture for sloping ceilings. */
export const BEDROOM_LOFTS: readonly Plan[] = [
  {
    noun: 'eaves wardrobes',
    layout: 'eaves',
    sizes: [
      front(1_800, 'low eaves', 1_500, 600),
      front(2_400, 'low eaves', 1_500, 600),
      front(3_000, 'stepped eaves', 1_800, 600),
      front(3_600, 'stepped eaves', 2_100, 600),
    ],
    extraInPounds: 380,
    priceFactor: 1.02,
    basis: (small) => `${mm(small.widthMm)} mm wide to a slope, insulation and fitting not included`,
    summaries: [
      (f) => `Wardrobes cut to the slope of the roof, with ${f.style} doors that follow it.`,
      () => 'Hanging where the ceiling allows it, drawers where it does not, and no dead triangle behind.',
    ],
    openings: [
      () =>
        'Doors are cut to your roof’s own angle, which we take with a laser and not from the builder’s drawing.',
      (f) =>
        `Along ${mm(f.small.widthMm)} mm of eaves there is more room than it seems: the deep part behind pulls out on wheels.`,
      () =>
        'The tallest bay stands where the roof is highest and takes a full-length coat; from there the heights step down.',
    ],
    details: [
      () => 'Backs are kept 30 mm off the slope so that air can move and nothing turns musty.',
      () => 'Hinges hold a sloping door where you leave it, and it never swings down on you.',
      () => 'A hatch for the tank or the wiring can be made part of a door, unseen.',
    ],
  },
  {
    noun: 'loft-room storage',
    layout: 'eaves',
    sizes: [
      front(2_100, 'drawers and low doors', 1_200, 560),
      front(2_700, 'drawers and low doors', 1_200, 560),
      front(3_300, 'drawers, doors and desk', 1_200, 560),
      front(3_900, 'drawers, doors and desk', 1_500, 560),
    ],
    extraInPounds: 210,
    priceFactor: 0.82,
    basis: (small) => `${mm(small.widthMm)} mm run up to ${mm(small.heightMm)} mm high, fitting not included`,
    summaries: [
      () => 'A low run of drawers and doors under the roof, with a top to sit a lamp or a person on.',
      (f) => `Loft storage in ${f.style} fronts, ${mm(f.small.heightMm)} mm high and as long as the room.`,
    ],
    openings: [
      (f) =>
        `At ${mm(f.small.heightMm)} mm the run stays below the roof windows and gives a loft a wall of its own.`,
      () => 'Lofts have plenty of floor that nobody can stand on. Drawers use it without stooping.',
      () => 'Deep drawers go in the low part, doors beside the chimney, and a bench top along all of it.',
    ],
    details: [
      () => 'The drawers are up to 700 mm deep, on full-extension runners, so the back is not a mystery.',
      () => 'Everything comes up an ordinary loft stair in parts and is built in the room.',
      () => 'The bench top is solid timber edged and carries two adults and a cat.',
    ],
  },
]
