import type { Design } from './design.ts'

const KITCHEN = [
  'It is made to order in eight to ten weeks from your signed drawing.',
  'We measure, draw it to scale and put a price to every item on one page before anything is made.',
  'Carcasses are 18 mm board, glued and squared in the workshop, and arrive ready to stand in place.',
  'Drawers carry 40 kg and open all the way, so the back is as useful as the front.',
  'Sizes between those listed are made at the price of the next one up.',
  'Every kitchen has its own light, so look at a colour in more than one picture before you decide.',
  'Our fitters need four to six days and leave the room swept.',
  'Worktops are measured once the units stand, and follow about a week later.',
  'Hinges and runners close softly and can be replaced singly, without taking a door to pieces.',
] as const

const BEDROOM = [
  'It is made to order in six to eight weeks from your signed drawing.',
  'A designer measures the room, counts what has to go in, and draws the inside before the outside.',
  'Fitting takes one or two days, and you can sleep in the room between them.',
  'Any width up to the next size listed is made at that size’s price.',
  'Shelves are 18 mm board, and 25 mm wherever they span more than 800 mm.',
  'Drawers close softly and come out whole for cleaning.',
  'A bedroom is used in the evening, so choose a colour that you like by lamplight.',
  'Interiors are pale and wipe clean; lights can be added to any bay.',
] as const

const STOCKED = [
  'It is kept in stock and comes assembled; no fitter is needed.',
  'What we have is counted here, and what we do not have takes four weeks.',
  'It comes in blankets, not cardboard, and we take the blankets away.',
] as const

/** The sentence a description ends with: what happens next, or what the price stands for. */
export function closingOf(design: Design): string {
  const list = design.plan.isStocked ? STOCKED : design.room === 'KITCHEN' ? KITCHEN : BEDROOM
  return list[(design.turn * 2 + design.rangeOrdinal * 5) % list.length] ?? list[0]
}
