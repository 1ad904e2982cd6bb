/**
 * How many digits of a British number, after its 0, are the area, by how it begins; the rest stands in one or two groups. Browsers load
 * it, so it is no library's: a test compares it with libphonenumber's. Ofcom, National Telephone Numbering Plan.
 */
const AREA_LENGTHS: readonly (readonly [start: RegExp, digits: number])[] = [
  [/^1(?:5242|539[456]|697[347]|768[347]|9467)/, 5],
  [/^(?:2|5|70|76(?!24))/, 2],
  [/^(?:11|1\d1|3|8|9)/, 3],
]
const OTHER_AREA_LENGTH = 4

/** "0113 496 0101" of "+441134960101"; numbers of other countries stay as they are. */
export function phoneWords(phone: string): string {
  const national = /^\+44(\d{9,10})$/.exec(phone)?.[1]
  if (national === undefined) return phone
  const length = AREA_LENGTHS.find(([start]) => start.test(national))?.[1] ?? OTHER_AREA_LENGTH
  const local = national.slice(length)
  const groups = local.length > 6 ? [local.slice(0, -4), local.slice(-4)] : [local]
  return [`0${national.slice(0, length)}`, ...groups].join(' ')
}
