import type { RangeStory } from './range-story.ts'

/** Kitchens with raised panels or boards. */
export const KITCHEN_PANELLED: readonly RangeStory[] = [
  {
    slug: 'pennard',
    name: 'Pennard',
    styles: ['raised-panel'],
    finishes: ['satin'],
    mood: 'country',
    description:
      'A fielded panel, a soft moulding and a satin finish. Pennard is a traditional kitchen with the fuss taken out.',
    notes: [
      'The Pennard moulding was copied, with leave, from a vicarage dresser in Somerset.',
      'Pennard pilasters are optional and cost £85 a pair; two are usually plenty.',
      'Glazed Pennard doors have a single astragal bar, not a grid, so you can see your cups.',
      'Pennard knobs are turned from the same timber as the door and painted with it.',
    ],
  },
  {
    slug: 'wetherby',
    name: 'Wetherby',
    styles: ['raised-panel', 'shaker'],
    finishes: ['veneer'],
    mood: 'country',
    description:
      'Traditional doors in real timber veneer. Wetherby is for people who want to see wood and know which tree it came from.',
    notes: [
      'Wetherby panels are matched in pairs like the pages of a book, door by door.',
      'The solid lipping on a Wetherby frame is the same species as the veneer, so a knock shows timber and not board.',
      'Wetherby cornices and plinths are solid, because that is where a vacuum cleaner hits.',
      'See Wetherby by daylight if you can: timber is the hardest thing to choose from a screen.',
    ],
  },
  {
    slug: 'orford',
    name: 'Orford',
    styles: ['tongue-and-groove'],
    finishes: ['painted-timber'],
    mood: 'coastal',
    isFlagship: true,
    description:
      'Painted boards in estuary colours. Orford looks as if it has always been there, and forgives wet dogs, sandy feet and large Sunday breakfasts.',
    notes: [
      'Orford boards are real boards, jointed and glued, not grooves cut in a sheet.',
      'Orford’s end panels carry the boarding round the corner, so an island looks finished from every side.',
      'The peg rail that comes with Orford is solid ash and takes a wet coat.',
      'Orford’s open plate shelf has a 6 mm lip, which is all a plate needs to stay put.',
    ],
  },
  {
    slug: 'saltram',
    name: 'Saltram',
    styles: ['tongue-and-groove'],
    finishes: ['satin', 'matt'],
    mood: 'coastal',
    description:
      'The boarded look with a lacquer that wipes clean. Saltram is the practical cousin of Orford: crisper lines, fewer coats and a lower price.',
    notes: [
      'Saltram’s grooves are shallow enough for a cloth to reach the bottom.',
      'Saltram comes in two sheens of the same colours, so the island may be satin and the walls matt.',
      'The tall Saltram units have a boarded door below and a plain one above, which keeps the room calm.',
      'Saltram fronts are sealed in the grooves as well as on the face, where steam likes to settle.',
    ],
  },
  {
    slug: 'stowell',
    name: 'Stowell',
    styles: ['raised-panel'],
    finishes: ['painted-timber'],
    mood: 'calm',
    description:
      'A manor-house door at a terraced-house size. Stowell keeps its panels broad and its mouldings fine, in paints that hardly raise their voice.',
    notes: [
      'Stowell doors are never narrower than 300 mm, because a raised panel needs room to be one.',
      'Stowell’s overmantel spans 1,200 or 1,500 mm and hides a perfectly modern extractor.',
      'The Stowell dresser base can stand at 1,050 mm, a good height for rolling pastry.',
      'Stowell hinges are concealed: the doors are traditional, the adjusting is not.',
    ],
  },
  {
    slug: 'crail',
    name: 'Crail',
    styles: ['tongue-and-groove', 'slab'],
    finishes: ['woodgrain'],
    mood: 'coastal',
    description:
      'Boards and plain fronts in weathered woodgrain, after the fishing stores of Fife. Crail mixes the two in one room and looks better for it.',
    notes: [
      'Crail’s rule is boards for what opens upright and plain fronts for drawers.',
      'The Crail grain is brushed, and you can feel it with a thumbnail.',
      'Crail open boxes slot over the worktop in place of wall units, and hang from one rail.',
      'Crail handles are leather or rope, and both can be replaced for a few pounds when they are worn.',
    ],
  },
]
