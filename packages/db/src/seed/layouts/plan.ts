import type { BedroomLayout, KitchenLayout } from '../pictures/scene.ts'

export type PlanSize = {
  readonly name: string
  /** What the price is counted in: kitchen units, or metres of wardrobe front. */
  readonly measure: number
  readonly widthMm: number
  readonly heightMm: number
  readonly depthMm: number
}

/** What a plan's sentences may speak of. */
export type PlanFacts = {
  readonly range: string
  /** "shaker", "tongue-and-groove" … */
  readonly style: string
  /** The smallest and the largest of the product's sizes. */
  readonly small: PlanSize
  readonly large: PlanSize
}
type PlanSentence = (facts: PlanFacts) => string

/** One way furniture stands in a room: what it is called, drawn as, measures and is said to be good for. */
export type Plan = {
  readonly noun: string
  readonly layout: KitchenLayout | BedroomLayout
  readonly sizes: readonly [PlanSize, PlanSize, PlanSize, PlanSize]
  /** Whole pounds on top of the price by measure. */
  readonly extraInPounds: number
  /** How the price by measure compares with an ordinary run of the same furniture. */
  readonly priceFactor: number
  /** What the smallest size's price covers and does not. */
  readonly basis: (small: PlanSize) => string
  readonly summaries: readonly [PlanSentence, PlanSentence]
  readonly openings: readonly [PlanSentence, PlanSentence, PlanSentence]
  readonly details: readonly [PlanSentence, PlanSentence, PlanSentence]
  /** Sold from stock, ready assembled; everything else is made to order. */
  readonly isStocked?: boolean
}

/** "2,400": millimetres as they are printed, without the unit. */
export const mm = (length: number) => length.toLocaleString('en-GB')
