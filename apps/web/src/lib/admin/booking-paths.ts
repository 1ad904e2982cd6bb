export const BOOKINGS_PATH = '/admin/appointments/bookings'
/** The same list as a file; it takes the list's query. */
export const BOOKINGS_CSV_PATH = '/admin/appointments/bookings.csv'
export const bookingPath = (bookingId: string): string => `${BOOKINGS_PATH}/${bookingId}`
export const CONSULTANTS_PATH = '/admin/appointments/consultants'
/** Staff's side of them; the shop has its own. */
export const STAFF_SHOWROOMS_PATH = '/admin/appointments/showrooms'
