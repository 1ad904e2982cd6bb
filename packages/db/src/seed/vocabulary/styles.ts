import type { Style } from '../pictures/scene.ts'

export type StyleWords = {
  readonly name: string
  /** Before "doors" or "fronts" in the middle of a sentence. */
  readonly adjective: string
  /** How such a door is made; a product prints one of them. */
  readonly lines: readonly [string, string, string, string]
}

export const STYLE_WORDS: Record<Style, StyleWords> = {
  shaker: {
    name: 'Shaker',
    adjective: 'shaker',
    lines: [
      'Each door is five pieces: two stiles, two rails and a flat panel that floats between them.',
      'The rails are 90 mm wide, enough to cast a proper shadow and still look light on a tall door.',
      'The inside edge of the frame is left square, so there is nothing to catch flour or polish.',
      'Drawer fronts are framed like the doors down to 140 mm; smaller ones are plain, because a tiny frame looks fussy.',
    ],
  },
  'skinny-shaker': {
    name: 'Skinny shaker',
    adjective: 'skinny shaker',
    lines: [
      'The frame is only 20 mm wide, a pencil line where an ordinary shaker has a border.',
      'It reads as a shaker up close and as a flat door from across the room.',
      'Because the frame is so narrow, wide drawers and tall doors keep the same proportion.',
      'The panel sits 6 mm behind the frame: shallow enough to wipe in one stroke.',
    ],
  },
  'in-frame': {
    name: 'In-frame',
    adjective: 'in-frame',
    lines: [
      'The doors hang inside a face frame on butt hinges and close flush with it, the way furniture was always made.',
      'Every opening has its own timber frame, so the gaps stay even when a house moves a little.',
      'A small bead runs round each opening and hides the line where door meets frame.',
      'The frame takes 38 mm from each opening; the sizes we quote already allow for it.',
    ],
  },
  'raised-panel': {
    name: 'Raised panel',
    adjective: 'raised-panel',
    lines: [
      'The panel is fielded: bevelled on all four sides and standing slightly proud of its frame.',
      'An ovolo moulding softens the step between frame and panel.',
      'The bevel is cut at a low angle, which keeps the look traditional without making it heavy.',
      'Tall doors carry a middle rail at worktop height, so that the panels line up along the run.',
    ],
  },
  'tongue-and-groove': {
    name: 'Tongue and groove',
    adjective: 'tongue-and-groove',
    lines: [
      'Vertical boards, 95 mm on the face, with a fine V between them.',
      'The boards are worked out from the middle of each door, so that none ends in a sliver.',
      'The grooves line up from drawer to door, all the way down the unit.',
      'Drawer fronts are left plain, which keeps the boarding from turning into stripes.',
    ],
  },
  slab: {
    name: 'Slab',
    adjective: 'slab',
    lines: [
      'One flat piece, 22 mm thick, with edges softened just enough to be kind to paint and fingers.',
      'Nothing is applied to the face: the material and the gaps between doors are the whole design.',
      'The gaps are 3 mm everywhere and are set on site with a gauge, not by eye.',
      'Fronts are cut in sequence along a run, so that what you see carries on from door to door.',
    ],
  },
  handleless: {
    name: 'Handleless',
    adjective: 'handleless',
    lines: [
      'A recessed rail behind the top edge gives your fingers somewhere to go; nothing stands proud.',
      'Tall doors open on an upright channel, so there is no pushing and waiting for a spring.',
      'The rail is the same metal throughout and can be had in black, brushed steel or bronze.',
      'Drawers open from above and below alike, because the channel runs the full width of the front.',
    ],
  },
  fluted: {
    name: 'Fluted',
    adjective: 'fluted',
    lines: [
      'Half-round reeds, 18 mm from crest to crest, run from top to bottom of each front.',
      'The reeds hide the gaps between doors: a long run looks like one piece of work.',
      'Light from the side does most of the decorating; the front changes through the day.',
      'Edges finish on a full reed, never half a one, so doors meet cleanly at the corners.',
    ],
  },
}
