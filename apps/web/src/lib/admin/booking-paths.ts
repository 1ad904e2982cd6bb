export const CALENDAR_PATH = '/admin/appointments'
export const BOOKINGS_PATH = `${CALENDAR_PATH}/bookings`
/** The same list as a file; it takes the list's query. */
export const BOOKINGS_CSV_PATH = `${BOOKINGS_PATH}.csv`
export const bookingPath = (bookingId: string): string => `${BOOKINGS_PATH}/${bookingId}`
export const CONSULTANTS_PATH = `${CALENDAR_PATH}/consultants`
/** Staff's side of them; the shop has its own. */
export const STAFF_SHOWROOMS_PATH = `${CALENDAR_PATH}/showrooms`
