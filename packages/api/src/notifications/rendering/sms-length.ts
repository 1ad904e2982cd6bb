/** 3GPP TS 23.038: the characters that cost one septet, and those that cost two. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const EXTENDED = new Set('\f^{}\\[~]|€')

/** What one message holds alone, and each part of a longer one, whose head takes some. */
const ROOM = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const

export type SmsLength = {
  /** One character outside GSM-7 makes the whole message UCS-2. */
  encoding: keyof typeof ROOM
  /** Septets, or UTF-16 code units. */
  units: number
  /** What is paid for. */
  segments: number
}

export function smsLength(text: string): SmsLength {
  const characters = [...text]
  const isGsm = characters.every((character) => BASIC.has(character) || EXTENDED.has(character))
  const encoding = isGsm ? 'GSM-7' : 'UCS-2'
  const sizes = characters.map((character) => (isGsm ? (EXTENDED.has(character) ? 2 : 1) : character.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { alone, part } = ROOM[encoding]
  return { encoding, units, segments: units <= alone ? 1 : partsOf(sizes, part) }
}

/** A character is never split between two parts, so a part may end one short. */
function partsOf(sizes: number[], room: number): number {
  let parts = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1
      used = 0
    }
    used += size
  }
  return parts
}
