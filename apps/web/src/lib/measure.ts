const number = new Intl.NumberFormat('en-GB')

/** Width, height and depth in one unit: "4,200 × 2,250 × 600 mm". */
export function formatDimensions(size: { widthMm: number; heightMm: number; depthMm: number }): string {
  const sides = [size.widthMm, size.heightMm, size.depthMm].map((side) => number.format(side))
  return `${sides.join(' × ')}\u00a0mm`
}

export function formatCount(count: number): string {
  return number.format(count)
}
