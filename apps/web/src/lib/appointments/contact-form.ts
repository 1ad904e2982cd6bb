type Field = (name: string) => string | null | undefined

/** What is typed into the form for somebody's details. */
export const TYPED_FIELDS = [
  'name',
  'email',
  'phone',
  'line1',
  'line2',
  'town',
  'postcode',
  'message',
] as const
export const CONTACT_FIELDS = ['idempotencyKey', ...TYPED_FIELDS] as const

const ADDRESS_FIELDS = ['line1', 'line2', 'town'] as const

/** What was typed, as createBooking wants it. */
export function readContact(field: Field) {
  const text = (name: (typeof CONTACT_FIELDS)[number]) => field(name) ?? ''
  return {
    idempotencyKey: text('idempotencyKey'),
    contact: {
      name: text('name'),
      email: text('email'),
      phone: text('phone'),
      postcode: text('postcode'),
      addressLines: ADDRESS_FIELDS.map(text),
    },
    // Browsers send line ends as two characters.
    message: text('message').replaceAll('\r\n', '\n'),
  }
}

/** What is wrong with a field of the form, of what createBooking said of its input. */
export function problemAt(
  fields: Readonly<Record<string, readonly string[]>> | undefined,
  name: string,
): string | undefined {
  const at = (ADDRESS_FIELDS as readonly string[]).indexOf(name)
  const keys = at === -1 ? [name, `contact.${name}`] : [`contact.addressLines.${at}`]
  if (at === 0) keys.push('contact.addressLines')
  return keys.map((key) => fields?.[key]?.[0]).find((problem) => problem !== undefined)
}
