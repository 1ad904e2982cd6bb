/** What a message is about, for withdrawing it and for finding its job. */
export type About = { bookingId: string }

/** As it stands with the message. */
export const aboutText = ({ bookingId }: About): string => `booking:${bookingId}`
