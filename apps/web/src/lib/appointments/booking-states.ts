/** What staff call the states of what takes a consultant's time. */
export const BOOKING_STATES = {
  HELD: { tone: 'wary', word: 'Being booked' },
  BOOKED: { tone: 'good', word: 'Booked' },
  BLOCKED: { tone: 'plain', word: 'Blocked' },
  COMPLETED: { tone: 'plain', word: 'Completed' },
  NO_SHOW: { tone: 'bad', word: 'No-show' },
  CANCELLED: { tone: 'bad', word: 'Cancelled' },
  RELEASED: { tone: 'plain', word: 'Given back' },
} as const

export type BookingState = keyof typeof BOOKING_STATES
