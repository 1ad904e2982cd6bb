/**
 * Client errors that speak of what was sent: it is not understood, too long, or refused. All others (no credit, a wrong address
 * of ours, a conflict, the rate, the moment) another try or another provider may mend.
 */
const ABOUT_THE_MESSAGE = [400, 410, 413, 414, 415, 422, 451]

/** Whether an HTTP status says that this message will never be taken. */
export function isRefusal(status: number): boolean {
  return ABOUT_THE_MESSAGE.includes(status)
}
