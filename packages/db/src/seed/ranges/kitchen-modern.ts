import type { RangeStory } from './range-story.ts'

/** Kitchens without handles, and those with reeds. */
export const KITCHEN_MODERN: readonly RangeStory[] = [
  {
    slug: 'lyra',
    name: 'Lyra',
    styles: ['handleless'],
    finishes: ['matt'],
    mood: 'urban',
    isFlagship: true,
    description:
      'A handleless kitchen in the mattest lacquer we know. Lyra is all line and shadow, for rooms where the kitchen is also where you sit in the evening.',
    notes: [
      'Lyra’s rail can be lit from within; the light is warm and comes on with the drawer.',
      'Lyra tall units hide a whole worktop, kettle and toaster included, behind doors that slide back into the wall of units.',
      'The Lyra channel is one extrusion up to 3,600 mm, with no joint in an ordinary run.',
      'Lyra stands on a recessed black plinth, so the units seem to float a hand above the floor.',
    ],
  },
  {
    slug: 'vesper',
    name: 'Vesper',
    styles: ['handleless'],
    finishes: ['gloss'],
    mood: 'bold',
    description:
      'Deep colour under high gloss, without a handle in sight. Vesper is an evening kitchen: it comes alive when the lamps go on.',
    notes: [
      'Vesper’s darker colours get two more coats, because depth is what you are paying for.',
      'Vesper rails are bronze as standard, and warm the edge of every door.',
      'Keep Vesper to one wall or an island and let the rest be quiet: that is our honest advice.',
      'Vesper fronts come wrapped in film, and it stays on until the fitter has swept up.',
    ],
  },
  {
    slug: 'corran',
    name: 'Corran',
    styles: ['handleless'],
    finishes: ['veneer', 'matt'],
    mood: 'urban',
    description:
      'Timber veneer and matt lacquer, joined by one dark line. Corran is a West Coast kitchen: slate, peat and weathered wood.',
    notes: [
      'A Corran run may mix the two, timber for the tall units and matt below, each front at its own price.',
      'The dark line in Corran is a shadow gap of 28 mm, lined so that it never shows raw board.',
      'Corran shelves are solid timber, 30 mm thick, and scribed to walls that are not straight.',
      'Corran was first fitted in a boathouse, and its carcasses are moisture-resistant board throughout.',
    ],
  },
  {
    slug: 'selby',
    name: 'Selby',
    styles: ['fluted', 'slab'],
    finishes: ['matt'],
    mood: 'urban',
    isFlagship: true,
    description:
      'Reeded fronts beside plain ones, in the same matt colour. Selby uses texture where other kitchens use a second colour.',
    notes: [
      'Selby fluting is worked from solid board on the end of an island and on up to four doors; the rest stay plain.',
      'Selby’s reeds are sprayed from three angles, so there is colour at the bottom of every groove.',
      'A soft brush is all Selby’s fluting needs; we put one in the drawer.',
      'Selby curves: the reeded end of an island can turn a 300 mm radius.',
    ],
  },
  {
    slug: 'ripley',
    name: 'Ripley',
    styles: ['fluted'],
    finishes: ['woodgrain'],
    mood: 'urban',
    description:
      'Fluted fronts in woodgrain, like the side of a good radiogram. Ripley brings a little of the 1950s to a room with modern appliances.',
    notes: [
      'Ripley’s reeds run the full height of the larder doors without a join.',
      'Ripley sits well with terrazzo and small tiles, less well with marble.',
      'The feet under a Ripley island are tapered brass, and adjust by 15 mm for old floors.',
      'Ripley handles are slim and dark and stand in the grooves, where you hardly see them.',
    ],
  },
]
