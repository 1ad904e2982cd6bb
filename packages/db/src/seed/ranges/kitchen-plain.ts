import type { RangeStory } from './range-story.ts'

/** Kitchens with plain fronts: slab. */
export const KITCHEN_PLAIN: readonly RangeStory[] = [
  {
    slug: 'holt',
    name: 'Holt',
    styles: ['slab'],
    finishes: ['matt'],
    mood: 'urban',
    description:
      'A plain matt kitchen that costs what a plain kitchen should. Holt puts the money into hinges, runners and board, where you will notice it in ten years.',
    notes: [
      'Holt has eleven door sizes and no more, which is how we keep its price down.',
      'Everything behind a Holt door is the same as behind our dearest: the same 18 mm board, the same runners.',
      'Holt fronts are reversible left to right, so a fitter can swing a door the other way on the day.',
      'You can add to Holt later: the colours are kept for at least ten years after they leave the card.',
    ],
  },
  {
    slug: 'fenby',
    name: 'Fenby',
    styles: ['slab'],
    finishes: ['woodgrain'],
    mood: 'calm',
    description:
      'Flat doors in woodgrain, warm and easy to live with. Fenby is a sensible kitchen for a busy house, and it is handsome as well.',
    notes: [
      'Fenby’s grain runs upright on doors and along on drawers, as a cabinet-maker would lay it.',
      'All seven of our timbers can be had in Fenby, and all seven cost the same.',
      'The edges of a Fenby door carry the grain too, so an open door looks like a plank.',
      'Fenby pairs well with one painted wall of units; we can supply those from Holt.',
    ],
  },
  {
    slug: 'arden',
    name: 'Arden',
    styles: ['slab'],
    finishes: ['veneer'],
    mood: 'calm',
    isFlagship: true,
    description:
      'Long, unbroken timber. Arden fronts are cut from one log and hung in the order the saw met them, so the grain walks along the whole run.',
    notes: [
      'Each Arden kitchen is laid out on the workshop floor and photographed before a single edge is glued.',
      'Arden’s worktop can be veneered to match, with a 20 mm solid edge for the place where elbows rest.',
      'Arden’s finger pull is cut into the door itself at 45 degrees.',
      'For Arden we buy by the log, and you are welcome to come and see yours.',
    ],
  },
  {
    slug: 'tolland',
    name: 'Tolland',
    styles: ['slab', 'handleless'],
    finishes: ['gloss'],
    mood: 'calm',
    description:
      'High gloss in soft colours. Tolland takes the shine people like and leaves out the showroom glare.',
    notes: [
      'Tolland is happiest in a small or dim room, where its doors work as a second window.',
      'Tolland gloss is measured at 90 units, a little below piano lacquer, so that edges stay soft.',
      'Tall Tolland doors have a concealed stiffener and stay flat within a millimetre.',
      'Tolland is the range to mix with a matt worktop: two shiny surfaces argue.',
    ],
  },
  {
    slug: 'linnet',
    name: 'Linnet',
    styles: ['slab'],
    finishes: ['satin'],
    mood: 'calm',
    description:
      'A small-room kitchen: slim units, pale satin and clever corners. Linnet was drawn for galleys, annexes and first flats.',
    notes: [
      'Linnet base units can be made 500 mm deep, which gives a narrow room back the width of a person.',
      'Linnet corners swing out whole, so the back of the cupboard comes to you.',
      'A Linnet worktop folds down over the end unit and makes a table for two.',
      'The smallest Linnet kitchen we have fitted was 1,750 mm wide, and it cooks supper nightly.',
    ],
  },
]
