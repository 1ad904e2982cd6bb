import { mm, type PlanSize } from './plan.ts'

/** A kitchen of so many units along one wall of `widthMm`. */
export function run(units: number, widthMm: number, heightMm = 2_250, depthMm = 600): PlanSize {
  return { name: `${units}-unit layout, ${mm(widthMm)} wide`, measure: units, widthMm, heightMm, depthMm }
}

/** A kitchen of so many units in a room of `widthMm` by `lengthMm`. */
export function room(
  units: number,
  widthMm: number,
  lengthMm: number,
  heightMm = 2_250,
  depthMm = 600,
): PlanSize {
  return {
    name: `${units}-unit layout, ${mm(widthMm)} × ${mm(lengthMm)}`,
    measure: units,
    widthMm,
    heightMm,
    depthMm,
  }
}

export const withoutWorktop = (small: PlanSize) =>
  `${small.measure}-unit layout, worktop, appliances and fitting not included`
