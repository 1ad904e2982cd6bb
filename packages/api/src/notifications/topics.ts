/** What messages are about. People may do without the optional ones; the others belong to what they asked of us. */
export const topics = {
  account: { isOptional: false, label: 'Your account' },
  bookings: { isOptional: false, label: 'Your visits and bookings' },
  orders: { isOptional: false, label: 'Your orders and payments' },
  newsletter: { isOptional: true, label: 'News, offers and inspiration' },
  team: { isOptional: false, label: 'Messages to our own team' },
} as const

export type Topic = keyof typeof topics
export type OptionalTopic = { [T in Topic]: (typeof topics)[T]['isOptional'] extends true ? T : never }[Topic]
