import type { RangeStory } from './range-story.ts'

/** Bedrooms with framed, panelled or boarded doors. */
export const BEDROOM_FRAMED: readonly RangeStory[] = [
  {
    slug: 'aldham',
    name: 'Aldham',
    styles: ['shaker'],
    finishes: ['painted-timber'],
    mood: 'country',
    isFlagship: true,
    description:
      'Painted shaker wardrobes that look built with the house. Aldham follows sloping ceilings and bowed walls with scribed panels, so there is nowhere for dust to go.',
    notes: [
      'Aldham cornices are cut to your ceiling after the wardrobes are level, which is why they meet it.',
      'An Aldham door is 22 mm thick and hangs on four hinges, so it closes with a soft, heavy sound.',
      'Aldham interiors are lined in pale linen-effect board; dark clothes are easy to find in it.',
      'Where Aldham meets a picture rail we cut round it and do not cut it off.',
    ],
  },
  {
    slug: 'mellor',
    name: 'Mellor',
    styles: ['skinny-shaker'],
    finishes: ['matt'],
    mood: 'calm',
    description:
      'A fine line round a matt door. Mellor is restful by design: few doors, long drawers and colours that go quiet at dusk.',
    notes: [
      'Mellor’s tall doors are made in one piece up to 2,400 mm, so there is no rail across the view from bed.',
      'The Mellor handle is a short brass tab at the edge, and it never catches a sleeve.',
      'Mellor drawers sit behind the doors or in front of them: the price is the same.',
      'A low light under the Mellor plinth finds your slippers without waking anyone.',
    ],
  },
  {
    slug: 'cressing',
    name: 'Cressing',
    styles: ['raised-panel'],
    finishes: ['satin'],
    mood: 'country',
    description:
      'Raised panels in soft satin, for houses with ceiling roses. Cressing gives a bedroom some ceremony and every jumper its own shelf.',
    notes: [
      'Cressing panels are divided one third above and two thirds below, so that tall doors keep their poise.',
      'Cressing’s plinth matches a 145 mm skirting and can be made to match yours.',
      'The mirror in a Cressing set hangs inside a door, where a mirror is useful and not a feature.',
      'Cressing’s glove drawers are lined in felt, in the colour you like.',
    ],
  },
  {
    slug: 'burnsall',
    name: 'Burnsall',
    styles: ['in-frame'],
    finishes: ['painted-timber'],
    mood: 'bold',
    isFlagship: true,
    description:
      'In-frame wardrobes in serious colours. Burnsall is joinery first and storage second, though it swallows a surprising amount.',
    notes: [
      'The Burnsall frame is built in the room, and the doors are fitted last of all, one by one.',
      'Burnsall doors carry a lock and key, because some cupboards ought to have one.',
      'Burnsall’s rails are 25 mm brass tube and will take a rack of winter coats without bending.',
      'Paint Burnsall as dark as you dare: a fitted wall in one deep colour makes a room feel larger.',
    ],
  },
  {
    slug: 'dulverton',
    name: 'Dulverton',
    styles: ['shaker'],
    finishes: ['woodgrain'],
    mood: 'country',
    description:
      'Woodgrain shakers with an Exmoor temper: solid, warm and not at all precious. Dulverton is a good choice for children’s rooms and for grown-ups who throw things.',
    notes: [
      'Dulverton shelves are 25 mm thick and will hold encyclopaedias, should you still have some.',
      'A Dulverton rail moves between three heights without tools, as children do between sizes.',
      'Dulverton’s grain is matched across drawers and doors, even on the shortest set.',
      'Dulverton edges are rounded to 3 mm: kinder to paintwork, shins and knuckles.',
    ],
  },
  {
    slug: 'hollin',
    name: 'Hollin',
    styles: ['tongue-and-groove'],
    finishes: ['satin'],
    mood: 'coastal',
    description:
      'Boarded wardrobes in sea-light colours. Hollin brings a seaside bedroom to any postcode and keeps the sand out.',
    notes: [
      'Hollin’s boards finish exactly at the door’s edge, whatever width your wall makes us choose.',
      'Hollin doors are vented at the top, behind the cornice, because coastal rooms can be damp.',
      'The Hollin peg rail continues from the wardrobe along the wall, at any length you like.',
      'Hollin’s hooks and knobs are galvanised and age to a soft grey.',
    ],
  },
  {
    slug: 'winslow',
    name: 'Winslow',
    styles: ['shaker', 'tongue-and-groove'],
    finishes: ['matt'],
    mood: 'country',
    description:
      'Two cottage doors in one range: a plain shaker and a boarded one, in the same matt colours. Winslow lets a small room have one wall of each.',
    notes: [
      'Winslow wardrobes can be as shallow as 560 mm and still take a hanger straight.',
      'Winslow’s boarded doors are usually put by the window, where their lines show best.',
      'We make Winslow around beams: send a photograph and the measurements, and we will draw it.',
      'Winslow drawer boxes come out completely, so you can pack a suitcase from them.',
    ],
  },
  {
    slug: 'heron',
    name: 'Heron',
    styles: ['in-frame'],
    finishes: ['veneer', 'satin'],
    mood: 'coastal',
    isFlagship: true,
    description:
      'An in-frame bedroom in timber or satin paint, long-legged and calm. Heron stands its wardrobes on a slim open base, so the floor runs through.',
    notes: [
      'Heron’s open base is 120 mm high: a broom fits, a suitcase does not.',
      'In Heron the frame may be timber and the doors painted, which we like very much.',
      'Heron doors open 155 degrees and lie back against their neighbours.',
      'The Heron interior is timber-faced whichever finish you choose outside.',
    ],
  },
]
