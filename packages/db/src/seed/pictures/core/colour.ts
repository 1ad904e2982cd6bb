/** Colour arithmetic in OKLab, where equal steps look equal (Ottosson, 2020). Colours are `#rrggbb`. */
export type Lch = { l: number; c: number; h: number }

const known = new Map<string, Lch>()

/** Lightness 0..1, chroma 0..0.3, hue in degrees. */
export function toLch(hex: string): Lch {
  const seen = known.get(hex)
  if (seen) return seen
  const value = Number.parseInt(hex.slice(1, 7), 16)
  const r = linear((value >> 16) & 255)
  const g = linear((value >> 8) & 255)
  const b = linear(value & 255)
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  const lch = {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, bb),
    h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360,
  }
  if (known.size < 4096) known.set(hex, lch)
  return lch
}

export function fromLch({ l, c, h }: Lch): string {
  const light = Math.min(1, Math.max(0, l))
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = byte(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short)
  const green = byte(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short)
  const blue = byte(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`
}

/** The same paint in more (`factor` > 1) or less light. Black keeps a little life: light lifts it too. */
export function lit(hex: string, factor: number): string {
  const { l, c, h } = toLch(hex)
  const lift = factor > 1 ? (factor - 1) * 0.12 : 0
  return fromLch({
    l: l * factor + lift,
    c: c * (factor > 1 ? 1 - (factor - 1) * 0.5 : 0.7 + factor * 0.3),
    h,
  })
}

/** From `a` (0) to `b` (1). */
export function mix(a: string, b: string, share: number): string {
  const p = Number.parseInt(a.slice(1, 7), 16)
  const q = Number.parseInt(b.slice(1, 7), 16)
  const channel = (shift: number) => {
    const x = (p >> shift) & 255
    return Math.round(x + (((q >> shift) & 255) - x) * share)
  }
  return `#${((1 << 24) | (channel(16) << 16) | (channel(8) << 8) | channel(0)).toString(16).slice(1)}`
}

/** `#rrggbbaa`. */
export function alpha(hex: string, opacity: number): string {
  const value = Math.round(Math.min(1, Math.max(0, opacity)) * 255)
  return hex.slice(0, 7) + (256 + value).toString(16).slice(1)
}

/** Shadow in a warm room: never pure black. */
export const shadow = (opacity: number) => alpha('#1a120a', opacity)
/** Daylight on a surface. */
export const sheen = (opacity: number) => alpha('#fffaf0', opacity)

const linear = (channel: number) => {
  const v = channel / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}
const byte = (v: number) => {
  const s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.max(0, v) ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, s)) * 255)
}
