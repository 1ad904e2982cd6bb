import type { Finish } from '../pictures/scene.ts'

export type FinishWords = {
  readonly name: string
  /** After "in": "in a satin lacquer". */
  readonly phrase: string
  /** How it wears and is cared for; a product prints one of them. */
  readonly lines: readonly [string, string, string, string]
}

export const FINISH_WORDS: Record<Finish, FinishWords> = {
  matt: {
    name: 'Matt',
    phrase: 'a matt lacquer',
    lines: [
      'The lacquer is dead matt and resists fingerprints; a damp cloth is all it asks for.',
      'Matt at this depth takes the glare off a south-facing room and lets the colour do the talking.',
      'It is sprayed on all six sides, edges included, so steam has no way in.',
      'Small scuffs can be rubbed out with the melamine sponge we leave with you.',
    ],
  },
  satin: {
    name: 'Satin',
    phrase: 'a satin lacquer',
    lines: [
      'Satin gives back just enough light to show the shape of the door and not the window behind you.',
      'Four coats are sprayed and cured, then checked under a raking lamp before they leave the workshop.',
      'The satin lacquer wipes clean and can be touched in if a chair catches it.',
      'It has the soft sheen of eggshell paint but is far harder underneath.',
    ],
  },
  gloss: {
    name: 'Gloss',
    phrase: 'a high gloss',
    lines: [
      'The gloss is polished, not just sprayed, so reflections stay straight.',
      'It throws light into a dark room; on a narrow plan that is worth more than a bigger window.',
      'Clean it with a soft cloth and soapy water: no glass spray, no scourers.',
      'Edges are sealed under heat, without the dark line that cheaper gloss shows after a year.',
    ],
  },
  'painted-timber': {
    name: 'Painted timber',
    phrase: 'paint over solid timber',
    lines: [
      'Frames are tulipwood under a primer and two coats of paint; the last coat can be brushed on site if you ask.',
      'Being timber, it moves with the seasons: a hairline at a joint in winter is normal and closes by itself.',
      'It can be repainted in ten or twenty years without changing a single door.',
      'A pot of the colour comes with every order, for the day somebody moves the piano.',
    ],
  },
  woodgrain: {
    name: 'Woodgrain',
    phrase: 'a textured woodgrain',
    lines: [
      'The texture follows the printed grain, so your hand agrees with your eye.',
      'It does not fade in sun or darken by the hob, and it needs no oil.',
      'The grain runs upright and is matched from drawer to door.',
      'It costs less than veneer and minds wet hands and dog leads rather less.',
    ],
  },
  veneer: {
    name: 'Veneer',
    phrase: 'real timber veneer',
    lines: [
      'The veneer is a real leaf of timber, cut in order from one log and laid in that order along the run.',
      'No two logs are alike: we send photographs of yours before anything is cut.',
      'A hard oil lacquer protects it; fresh scratches can be rubbed down and oiled again.',
      'Expect the tone to deepen a little in its first summer. It settles after that.',
    ],
  },
}
