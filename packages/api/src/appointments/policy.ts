/** How appointments of each type are offered: the one table of their rules. */
export const POLICY = {
  HOME_MEASUREMENT: { lengthMinutes: 90, noticeMinutes: 24 * 60 },
  ONLINE: { lengthMinutes: 45, noticeMinutes: 2 * 60 },
  SHOWROOM: { lengthMinutes: 60, noticeMinutes: 2 * 60 },
} as const

export type AppointmentType = keyof typeof POLICY

/** Appointments begin on the half hour of London's clock. */
export const STEP_MINUTES = 30
/** So many days from today can be booked. */
export const HORIZON_DAYS = 90
export const HOLD_MS = 10 * 60_000
/** How long a place that became free is kept for one person of the waitlist. */
export const OFFER_MS = 2 * 60 * 60_000
/**
 * So long nobody is told of a time that a move by staff freed, so that moving back has it again. Staff's Undo stays for 12 s, longer
 * while it is pointed at, and never for longer than 50 (`toasts.ts` of the admin).
 */
export const UNDO_MS = 60_000
/** Customers change their booking until so long before it begins; staff later, too, with a reason. */
export const CHANGE_WINDOW_MS = 2 * 60 * 60_000
/** The longest that one entry of the calendar lasts: a block. */
export const MOST_BLOCK_MS = 31 * 86_400_000
/** The longest buffer; what is held and booked is loaded so far beyond a day. */
export const MOST_BUFFER_MS = 240 * 60_000
