import { personName } from '../identity.schema.ts'

/** The name Google gives, as we take names; without one what stands before the @ of the address. */
export function googleName(given: string | undefined, email: string): string {
  const plain = (given ?? '').replace(/[\p{Cc}<>]|(?!\p{Join_Control})\p{Cf}/gu, ' ').trim()
  // By characters and not by halves of them.
  const name = personName.safeParse([...plain].slice(0, 50).join(''))
  return name.success ? name.data : (email.split('@')[0] ?? email).slice(0, 100)
}
