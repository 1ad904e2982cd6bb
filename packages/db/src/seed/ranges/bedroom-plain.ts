import type { RangeStory } from './range-story.ts'

/** Bedrooms with plain, handleless or reeded fronts. */
export const BEDROOM_PLAIN: readonly RangeStory[] = [
  {
    slug: 'rowan',
    name: 'Rowan',
    styles: ['slab', 'fluted'],
    finishes: ['veneer'],
    mood: 'calm',
    isFlagship: true,
    description:
      'Real timber, flat or reeded, laid out so that the grain crosses the wall like a drawing. Rowan smells faintly of oil for a week and then simply looks right.',
    notes: [
      'Rowan reeds are cut from solid strips of the same log as the flat veneers beside them.',
      'Rowan’s drawers are timber inside as well, lined with nothing: socks are fond of timber.',
      'A Rowan wall is numbered leaf by leaf, and the drawing with the numbers is yours to keep.',
      'Rowan’s finger groove is shaped by hand at the ends, where a machine would stop short.',
    ],
  },
  {
    slug: 'luna',
    name: 'Luna',
    styles: ['slab'],
    finishes: ['matt'],
    mood: 'calm',
    isFlagship: true,
    description:
      'Our quietest bedroom: flat fronts, soft matt colours and doors that shut with a breath. Luna is where most people start, and many stay.',
    notes: [
      'A Luna door has no visible edge band: colour runs round all four sides.',
      'Luna lights come on as the door opens, at a brightness that does not end anybody’s sleep.',
      'Luna fills from wall to wall in steps of a millimetre, so there are no filler strips at the end.',
      'Inside Luna, shelves stand forward and rails stand back, so that nothing hides behind sleeves.',
    ],
  },
  {
    slug: 'isla',
    name: 'Isla',
    styles: ['handleless'],
    finishes: ['gloss'],
    mood: 'coastal',
    description:
      'Gloss fronts without handles, bright as a wet beach. Isla makes the most of a box room and of a morning.',
    notes: [
      'Isla’s upright channels double as the only line in the room, so we place them with care.',
      'An Isla door weighs under 20 kg, which is why it still runs true in year ten.',
      'Isla throws daylight back into the room; in a north bedroom, put it opposite the window.',
      'Isla’s matching bedside shelf hangs from one hidden bracket and holds 12 kg.',
    ],
  },
  {
    slug: 'wyke',
    name: 'Wyke',
    styles: ['slab'],
    finishes: ['woodgrain'],
    mood: 'urban',
    description:
      'Plain timber-look doors at a plain price. Wyke is for the spare room, the rental and the room that changes hands every few years.',
    notes: [
      'Wyke doors come in widths of 450 and 600 mm, and a matching panel takes up what is left of the wall.',
      'You can take a Wyke wardrobe with you: it is screwed together, not glued.',
      'Wyke’s grain is printed in seven repeats, so two doors side by side are never twins.',
      'Wyke backs are 8 mm and grooved in, and give a free-standing end its strength.',
    ],
  },
  {
    slug: 'nyland',
    name: 'Nyland',
    styles: ['fluted'],
    finishes: ['matt'],
    mood: 'bold',
    description:
      'Reeded doors in strong matt colour. Nyland treats a wardrobe as the best wall in the room, and gives you the room’s calm in return.',
    notes: [
      'Nyland’s reeds hide the doors so well that we mark the opening side for the first week.',
      'A Nyland wall looks different at every hour, which is the point of it.',
      'Nyland’s reeding stops 60 mm above the floor, out of reach of a vacuum cleaner.',
      'Nyland can carry on across a plain wall as panelling, priced by the metre.',
    ],
  },
  {
    slug: 'evenlode',
    name: 'Evenlode',
    styles: ['skinny-shaker'],
    finishes: ['satin', 'painted-timber'],
    mood: 'coastal',
    description:
      'A river-valley bedroom with the narrowest of frames. Evenlode is light on its feet and generous inside.',
    notes: [
      'Evenlode’s frame is 20 mm and its gap is 2 mm, so a run of six doors reads as one drawing.',
      'Evenlode has pull-out mirrors, valet rods and a trouser rack, and asks you to pick two.',
      'We plan Evenlode round what you own: the visit starts with a count of shoes.',
      'Evenlode’s long drawers are 900 mm wide and run on the same slides as a tool chest.',
    ],
  },
  {
    slug: 'orla',
    name: 'Orla',
    styles: ['handleless'],
    finishes: ['matt'],
    mood: 'urban',
    description:
      'A handleless bedroom with a workshop’s discipline. Orla suits rooms where a bed, a desk and a wardrobe must share twelve square metres.',
    notes: [
      'An Orla desk leaf folds out of the wardrobe and takes a laptop and both elbows.',
      'Orla’s channel is the same black line on doors, drawers and desk.',
      'The sockets in an Orla set are inside the drawers, so cables stay out of sight.',
      'Orla’s end bay can be open and lit, for the things you put down when you come in.',
    ],
  },
  {
    slug: 'sorrel',
    name: 'Sorrel',
    styles: ['slab'],
    finishes: ['gloss', 'satin'],
    mood: 'bold',
    description: 'Flat fronts in fruit and leaf colours, in gloss or satin. Sorrel is the cheerful one.',
    notes: [
      'Sorrel can be two colours at no extra charge, one for doors and one for drawers.',
      'Sorrel’s gloss and satin are the same paint, polished or not, so they match exactly.',
      'Sorrel’s knobs are enamel, made in Stoke, and there are nine to choose from.',
      'Sorrel carcasses are white inside; nothing shows off a bright door better.',
    ],
  },
]
