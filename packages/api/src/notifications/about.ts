/** What a message is about, for withdrawing it and for finding its job. */
export type About = { bookingId: string } | { waitlistEntryId: string }

/** As it stands with the message. */
export const aboutText = (about: About): string =>
  'bookingId' in about ? `booking:${about.bookingId}` : `waitlist:${about.waitlistEntryId}`
