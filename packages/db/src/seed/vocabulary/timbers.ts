import type { SeedColour } from './colours.ts'

/** The timbers of woodgrain and veneer fronts, pale to dark; the hex is the base tone under the grain. */
export const TIMBERS = [
  { slug: 'field-maple', name: 'Field Maple', hex: '#dcc29a' },
  { slug: 'coppice-ash', name: 'Coppice Ash', hex: '#cdb791' },
  { slug: 'barn-oak', name: 'Barn Oak', hex: '#b88d5e' },
  { slug: 'river-elm', name: 'River Elm', hex: '#9c7a57' },
  { slug: 'smokehouse-oak', name: 'Smokehouse Oak', hex: '#78604a' },
  { slug: 'orchard-walnut', name: 'Orchard Walnut', hex: '#674832' },
  { slug: 'bog-oak', name: 'Bog Oak', hex: '#463a31' },
] as const satisfies readonly SeedColour[]
