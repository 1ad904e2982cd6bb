/**
 * What messages are about. People may do without the optional ones; the others belong to what they asked of us. `because` stands
 * at the foot of each email.
 */
export const topics = {
  account: {
    isOptional: false,
    label: 'Your account',
    because: 'You get this email because of your account with us.',
  },
  bookings: {
    isOptional: false,
    label: 'Your visits and bookings',
    because: 'You get this email because you booked a visit or a call with us.',
  },
  orders: {
    isOptional: false,
    label: 'Your orders and payments',
    because: 'You get this email because of your order with us.',
  },
  newsletter: {
    isOptional: true,
    label: 'News, offers and inspiration',
    because: 'You get this email because this address was given for our newsletter.',
  },
  team: {
    isOptional: false,
    label: 'Messages to our own team',
    because: 'You get this email because you work with us.',
  },
} as const

export type Topic = keyof typeof topics
export type OptionalTopic = { [T in Topic]: (typeof topics)[T]['isOptional'] extends true ? T : never }[Topic]

export function isOptional(topic: string): boolean {
  return Object.hasOwn(topics, topic) && topics[topic as Topic].isOptional
}
