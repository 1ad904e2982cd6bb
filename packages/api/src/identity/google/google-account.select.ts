import type { Prisma } from '@lomash/db'

/** Of an account that was written: what a session is begun with. */
export const openedAccountSelect = {
  id: true,
  role: true,
  name: true,
  isDemo: true,
  email: true,
  credentialVersion: true,
} as const satisfies Prisma.UserSelect

/** Of an account that is there, what signing in with Google asks for. */
export const googleAccountSelect = {
  ...openedAccountSelect,
  status: true,
  emailVerifiedAt: true,
  googleSubject: true,
  secondFactor: { select: { userId: true } },
} as const satisfies Prisma.UserSelect

export type OpenedAccount = Prisma.UserGetPayload<{ select: typeof openedAccountSelect }>
export type GoogleAccount = Prisma.UserGetPayload<{ select: typeof googleAccountSelect }>
