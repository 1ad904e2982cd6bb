/** Client errors that another try may mend: what our account, the rate or the moment is to blame for, not the message. */
const NOT_ABOUT_THE_MESSAGE = [401, 403, 408, 425, 429]

/** Whether an HTTP status says that this message will never be taken. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && !NOT_ABOUT_THE_MESSAGE.includes(status)
}
