import type { Plan } from '../layouts/plan.ts'
import type { Finish, Scene, Style } from '../pictures/scene.ts'
import type { DesignSize } from './design.ts'

/** Whole pounds for a kitchen unit, and for a metre of wardrobe front. */
const STYLE_POUNDS: Record<Style, { unit: number; metre: number }> = {
  slab: { unit: 470, metre: 620 },
  shaker: { unit: 520, metre: 690 },
  'skinny-shaker': { unit: 540, metre: 710 },
  'tongue-and-groove': { unit: 545, metre: 715 },
  handleless: { unit: 550, metre: 700 },
  'raised-panel': { unit: 565, metre: 740 },
  fluted: { unit: 640, metre: 830 },
  'in-frame': { unit: 760, metre: 980 },
}
const FINISH_POUNDS: Record<Finish, number> = {
  matt: 0,
  woodgrain: 10,
  satin: 30,
  gloss: 60,
  'painted-timber': 140,
  veneer: 190,
}
/** What a millimetre of run adds beside its units: worktop support, plinth, filler panels. */
const POUNDS_PER_MM = 0.06

/** Two to four of the plan's sizes, priced in steps of £5. `premium` is the range's own factor. */
export function priceSizes(
  plan: Plan,
  room: Scene['room'],
  style: Style,
  finish: Finish,
  turn: number,
  premium: number,
): [DesignSize, ...DesignSize[]] {
  const base = STYLE_POUNDS[style][room === 'KITCHEN' ? 'unit' : 'metre'] + FINISH_POUNDS[finish]
  const price = (size: Plan['sizes'][number]): DesignSize => {
    const pounds = size.measure * base * plan.priceFactor * premium
    const whole = pounds + plan.extraInPounds + size.widthMm * POUNDS_PER_MM
    return { ...size, priceInPence: Math.round(whole / 5) * 500 }
  }
  const count = 2 + (turn % 3)
  const skipped = turn % (5 - count)
  const [smallest, second, third, largest] = plan.sizes
  const chosen = [smallest, second, third, largest].slice(skipped, skipped + count)
  const [first = smallest, ...rest] = chosen
  return [price(first), ...rest.map(price)]
}
