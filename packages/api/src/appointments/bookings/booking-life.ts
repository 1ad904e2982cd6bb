/** The life of what stands in `bookings`, as one table: from each state, those it may go to. */
export const TRANSITIONS = {
  HELD: ['BOOKED', 'RELEASED'],
  /** A hold that ran out, while nobody else has its time. */
  RELEASED: ['BOOKED'],
  /** Moved, it stays booked. */
  BOOKED: ['BOOKED', 'CANCELLED', 'COMPLETED', 'NO_SHOW'],
  BLOCKED: ['BLOCKED', 'RELEASED'],
  /** Staff mark the wrong one now and then. */
  COMPLETED: ['NO_SHOW'],
  NO_SHOW: ['COMPLETED'],
  CANCELLED: [],
} as const satisfies Record<string, readonly string[]>

export type BookingState = keyof typeof TRANSITIONS
const states = Object.keys(TRANSITIONS) as BookingState[]

export const mayBecome = (from: BookingState, to: BookingState): boolean =>
  (TRANSITIONS[from] as readonly BookingState[]).includes(to)

/** From which states it may be reached: what a conditional update asks for. */
export const statesBefore = (to: BookingState): BookingState[] => states.filter((from) => mayBecome(from, to))
