import { DomainError } from '../../errors.ts'

/** Whether an offer can be taken: from its end on it cannot, however late the job is that hands it on. */
export const isOpen = (
  { expiresAt, finishedAt }: { expiresAt: Date; finishedAt: Date | null },
  now: number,
): boolean => finishedAt === null && now < expiresAt.getTime()

export const offerOver = () => new DomainError('LINK_EXPIRED', 'This offer is over.')
