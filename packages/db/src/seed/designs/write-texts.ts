import type { PlanFacts } from '../layouts/plan.ts'
import { colourOf } from '../vocabulary/colours.ts'
import { FINISH_WORDS } from '../vocabulary/finishes.ts'
import { STYLE_WORDS } from '../vocabulary/styles.ts'
import { closingOf } from './closings.ts'
import { type Design, designName } from './design.ts'

export type ProductTexts = {
  readonly summary: string
  readonly description: string
  readonly priceBasis: string
  readonly seoTitle: string
  readonly seoDescription: string
}

/** The one of a list whose turn it is. */
function turned<T>(list: readonly [T, ...T[]], turn: number): T {
  return list[turn % list.length] ?? list[0]
}

function factsOf(design: Design): PlanFacts {
  const { sizes } = design
  return {
    range: design.range.name,
    style: STYLE_WORDS[design.style].adjective,
    small: sizes[0],
    large: sizes[sizes.length - 1] ?? sizes[0],
  }
}

/**
 * What the shop says of a product, put together from facts about its range, its plan, its doors and finish.
 * Each list is walked at its own pace, so that neighbours do not share their sentences.
 */
export function writeTexts(design: Design): ProductTexts {
  const { range, plan, rangeOrdinal, turn } = design
  const facts = factsOf(design)
  const style = STYLE_WORDS[design.style]
  const finish = FINISH_WORDS[design.finish]
  const pictured = colourOf(design.colours[0]).name
  const summary = `${turned(plan.summaries, rangeOrdinal + turn)(facts)} ${range.name} in ${finish.phrase}, pictured in ${pictured}.`
  const inRange = `${turned(range.notes, turn)} ${turned(style.lines, turn + (turn >> 2) + rangeOrdinal)}`
  const inRoom = `${turned(plan.openings, rangeOrdinal)(facts)} ${turned(plan.details, rangeOrdinal + Math.floor(rangeOrdinal / 3))(facts)}`
  const atHome = [turned(finish.lines, turn + (turn >> 2)), coloursSentence(design), closingOf(design)].join(
    ' ',
  )
  const name = designName(design)
  return {
    summary,
    description: [inRoom, inRange, atHome].join('\n\n'),
    priceBasis: plan.basis(facts.small),
    seoTitle: `${name} in ${finish.name.toLowerCase()} | Lomash Wood`,
    seoDescription: `${name}: ${style.adjective} doors in ${finish.phrase}, ${design.colours.length} colours and ${design.sizes.length} sizes, each with its price and what that covers.`,
  }
}

function coloursSentence(design: Design): string {
  const names = design.colours.map((slug) => colourOf(slug).name)
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return turned(
    [
      `It comes in ${list}.`,
      `${list} are all the same price.`,
      `Colours: ${list}.`,
      `You can have it in ${list}.`,
    ],
    design.turn + design.rangeOrdinal,
  )
}
