import type { RangeStory } from './range-story.ts'

/** Kitchens with a frame round the panel: shakers and in-frame. */
export const KITCHEN_FRAMED: readonly RangeStory[] = [
  {
    slug: 'harewood',
    name: 'Harewood',
    styles: ['shaker'],
    finishes: ['painted-timber'],
    mood: 'country',
    isFlagship: true,
    description:
      'The kitchen we are asked for most: a plain, well-made shaker in painted timber. Harewood suits a terrace as well as a farmhouse, because it is quiet enough to let the room speak.',
    notes: [
      'Harewood began with one cupboard our joiners made for the workshop kitchen, and its proportions have not changed since.',
      'Every Harewood drawer is dovetailed oak, on runners that close themselves for the last hand’s breadth.',
      'Harewood plinths are set back 50 mm, so you can stand close to the worktop in boots.',
      'The Harewood cornice is one small cove, and you may leave it off: many people do.',
    ],
  },
  {
    slug: 'ashby',
    name: 'Ashby',
    styles: ['shaker', 'skinny-shaker'],
    finishes: ['matt'],
    mood: 'calm',
    description:
      'A shaker kitchen for people who find shakers a little busy. Ashby comes with a full or a narrow frame, both in a flat matt that drinks the light.',
    notes: [
      'Ashby lets you mix its two frames: the wider below, the narrow one for tall and wall units.',
      'Nothing in Ashby is taller than it needs to be; wall units stop where a hand can reach the second shelf.',
      'Ashby carcasses match the doors inside and out, so glazed units need no lining.',
      'We drew Ashby for rooms with one good window, and its colours are chosen under north light.',
    ],
  },
  {
    slug: 'marlow',
    name: 'Marlow',
    styles: ['in-frame'],
    finishes: ['painted-timber'],
    mood: 'country',
    isFlagship: true,
    description:
      'True in-frame cabinetry, with doors set flush in a solid timber frame and hung on polished butt hinges. Marlow is the slowest kitchen we make, and it shows.',
    notes: [
      'A Marlow door is fitted to its own opening by plane and numbered, so it can only go back where it belongs.',
      'Marlow frames are jointed, glued and pinned before painting: no screw heads, no filler lines.',
      'The butt hinges on Marlow are solid brass, and we leave you the small key that adjusts the catch.',
      'Marlow is delivered as built furniture, not flat boards, so do measure the hall before you fall in love with a long run.',
    ],
  },
  {
    slug: 'thornbury',
    name: 'Thornbury',
    styles: ['in-frame'],
    finishes: ['satin', 'painted-timber'],
    mood: 'bold',
    description:
      'In-frame joinery in colours with some nerve. Thornbury takes the oldest way of building a cupboard and paints it the colour of plums, tarns and brick.',
    notes: [
      'Thornbury frames have a square edge in place of a bead, which makes the strong colours look deliberate.',
      'We paint the inside of Thornbury frames as well, so that an open door is no paler than a shut one.',
      'Thornbury was planned round deep colour: light worktops, pale walls and plenty of drawer fronts to carry it.',
      'Thornbury end panels are framed like the doors, for a run that will be seen from the side.',
    ],
  },
  {
    slug: 'kelton',
    name: 'Kelton',
    styles: ['skinny-shaker'],
    finishes: ['matt'],
    mood: 'calm',
    description:
      'The thinnest frame we can cut and still call a shaker. Kelton is made for new extensions that lead straight out of old houses.',
    notes: [
      'Kelton doors run to 2,340 mm in one piece, so a tall run has no break halfway up.',
      'A Kelton run looks best with few, wide drawers, and our designers will say so.',
      'The Kelton frame is mitred at the corners like a picture frame: you have to look for the joint.',
      'Kelton keeps wall units to a minimum; a single shelf in the same colour often does the work better.',
    ],
  },
  {
    slug: 'brindley',
    name: 'Brindley',
    styles: ['skinny-shaker'],
    finishes: ['satin', 'woodgrain'],
    mood: 'urban',
    description:
      'A narrow frame in canal-side colours, or in woodgrain for warmth. Brindley is built for flats, warehouses and the back half of Victorian terraces.',
    notes: [
      'Brindley units come in a 450 mm width as well as the usual 300 and 600, which saves many an awkward corner.',
      'Brindley’s woodgrain and its painted fronts share one frame width, so you can put the two in one room.',
      'The open Brindley shelf is folded steel, 4 mm thick, and carries cast-iron pans without a murmur.',
      'Brindley plinth drawers use the 150 mm under the ovens for trays, tins and the things you bring out at Christmas.',
    ],
  },
  {
    slug: 'amberley',
    name: 'Amberley',
    styles: ['shaker'],
    finishes: ['painted-timber', 'woodgrain'],
    mood: 'country',
    description:
      'A shaker that may be timber, paint or some of each. Amberley is what to look at if you want one warm run of wood in an otherwise painted room.',
    notes: [
      'Most Amberley kitchens put timber on the tall units and paint below, or the other way about.',
      'Amberley has turned feet for freestanding pieces, so a larder can look like furniture.',
      'Amberley’s plate rack is made in the width of your wall unit, with pegs you can lift out to wash.',
      'An Amberley open end can be fitted with baskets, wine or nothing at all, for the dog.',
    ],
  },
  {
    slug: 'denholm',
    name: 'Denholm',
    styles: ['shaker', 'in-frame'],
    finishes: ['satin'],
    mood: 'bold',
    isFlagship: true,
    description:
      'A Borders kitchen: sturdy frames, deep colours and a good place for a kettle. Denholm can be had as a lay-on shaker or in-frame, and in-frame costs about two fifths more.',
    notes: [
      'Denholm worktops overhang by 30 mm in place of 20, which keeps drips off dark fronts.',
      'Choose Denholm in-frame for the wall you see from the hall and lay-on for the rest: nobody has ever spotted it unprompted.',
      'Denholm cup handles are cast, not pressed, and they get better where fingers go.',
      'Denholm drawers are 500 mm deep inside and take a stockpot with its lid on.',
    ],
  },
]
