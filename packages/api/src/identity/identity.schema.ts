import { z } from 'zod'
import { emailAddress } from '../shared/email-address.schema.ts'
import { visibleText } from '../shared/visible-text.schema.ts'

/** Length is what makes a password strong (NIST SP 800-63B, 5.1.1.2): no rules of composition. */
export const newPassword = z
  .string('Choose a password')
  .min(10, 'Use at least 10 characters')
  .max(128, 'Use at most 128 characters')
/** Whatever somebody types where theirs is asked for, but not more than any can be. */
export const password = z
  .string('Enter your password')
  .min(1, 'Enter your password')
  .max(128, 'Use at most 128 characters')
export const personName = visibleText('Enter your name without special signs', 'Enter your name')
  .min(1, 'Enter your name')
  .max(100, 'Use at most 100 characters')

export const registerInput = z.object({ name: personName, email: emailAddress, password: newPassword })
export const signInInput = z.object({ email: emailAddress, password })
export const requestPasswordResetInput = z.object({ email: emailAddress })
export const verifyEmailInput = z.object({ token: z.string(), password })
export const resetPasswordInput = z.object({ token: z.string(), password: newPassword })
export const changePasswordInput = z.object({ currentPassword: password, password: newPassword })
export const updateProfileInput = z.object({ name: personName, version: z.int().min(1).max(2_147_483_647) })
export const endSessionInput = z.object({
  sessionId: z.string().regex(/^[0-9a-f]{16}$/, 'There is no such session'),
})

/** The same whoever asks and whatever we know of the address. */
export const checkInboxOutput = z.object({ status: z.literal('CHECK_INBOX') })
/** For staff a session comes after their second factor, which the first sign-in sets up. */
export const signInOutput = z.object({ status: z.enum(['DONE', 'SECOND_FACTOR', 'SECOND_FACTOR_SETUP']) })
export const doneOutput = z.object({ status: z.literal('DONE') })
const role = z.enum(['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT', 'CUSTOMER'])
export const getSessionOutput = z
  .object({
    userId: z.uuid(),
    role,
    name: z.string(),
    permissions: z.array(z.string()),
    expiresAt: z.iso.datetime(),
  })
  .nullable()
export const profileOutput = z.object({ name: z.string(), email: z.string(), version: z.int() })
export const getSignInMethodsOutput = z.object({ hasPassword: z.boolean(), isGoogleLinked: z.boolean() })
export const listSessionsOutput = z.object({
  items: z.array(
    z.object({
      sessionId: z.string(),
      device: z.string(),
      createdAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
      isThisOne: z.boolean(),
    }),
  ),
})

export type RegisterInput = z.output<typeof registerInput>
export type SignInInput = z.output<typeof signInInput>
export type VerifyEmailInput = z.output<typeof verifyEmailInput>
export type ResetPasswordInput = z.output<typeof resetPasswordInput>
export type ChangePasswordInput = z.output<typeof changePasswordInput>
export type UpdateProfileInput = z.output<typeof updateProfileInput>
export type CheckInboxOutput = z.output<typeof checkInboxOutput>
export type SignInOutput = z.output<typeof signInOutput>
export type DoneOutput = z.output<typeof doneOutput>
export type GetSessionOutput = z.output<typeof getSessionOutput>
export type ProfileOutput = z.output<typeof profileOutput>
export type GetSignInMethodsOutput = z.output<typeof getSignInMethodsOutput>
export type ListSessionsOutput = z.output<typeof listSessionsOutput>
