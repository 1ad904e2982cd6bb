import { mm, type PlanSize } from './plan.ts'

/** A run of wardrobe, priced by the metre of its front. */
export function front(widthMm: number, what: string, heightMm = 2_400, depthMm = 600): PlanSize {
  return { name: `${mm(widthMm)} wide, ${what}`, measure: widthMm / 1_000, widthMm, heightMm, depthMm }
}
