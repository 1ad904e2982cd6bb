import { MANAGE_PATH } from '../shop-paths.ts'

type Place = {
  /** What is asked for or was done; without, the booking itself. */
  view?: 'move' | 'cancel' | 'booked' | 'already' | 'moved' | 'cancelled'
  /** Any day of the week whose times are looked at. */
  week?: string
}

/** Where somebody sees and changes the booking that the token stands for. */
export function managePath(token: string, { view, week }: Place = {}): string {
  const query = new URLSearchParams({
    token,
    ...(view === undefined ? {} : { [view]: '1' }),
    ...(week === undefined ? {} : { week }),
  })
  return `${MANAGE_PATH}?${query}`
}
