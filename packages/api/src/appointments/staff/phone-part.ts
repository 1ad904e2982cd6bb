/**
 * What somebody wrote of a phone number, as it stands in numbers that are kept ("+447700900123"); null for what is no part of one. It
 * need not be a whole number: people search by the digits they remember.
 */
export function phonePart(written: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(written)) return null
  const digits = written.replace('(0)', '').replace(/\D/g, '')
  if (digits.length < 3) return null
  return digits.replace(/^00/, '').replace(/^0/, '44')
}
