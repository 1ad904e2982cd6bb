import { customerProcedure, publicProcedure } from '../procedures.ts'
import { t } from '../trpc.ts'
import { changePassword } from './change-password.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import { getSession } from './get-session.ts'
import { getSignInMethods } from './google/get-sign-in-methods.ts'
import { unlinkGoogle } from './google/unlink-google.ts'
import * as schema from './identity.schema.ts'
import { listSessions } from './list-sessions.ts'
import { getProfile, updateProfile } from './profile.ts'
import { register } from './register.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { verifyEmail } from './verify-email.ts'

export const identityRouter = t.router({
  register: publicProcedure
    .input(schema.registerInput)
    .output(schema.checkInboxOutput)
    .mutation(({ ctx, input }) => register(ctx, input)),
  verifyEmail: publicProcedure
    .input(schema.verifyEmailInput)
    .output(schema.doneOutput)
    .mutation(({ ctx, input }) => verifyEmail(ctx, input)),
  signIn: publicProcedure
    .input(schema.signInInput)
    .output(schema.doneOutput)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: publicProcedure
    .input(schema.nothing)
    .output(schema.doneOutput)
    .mutation(({ ctx }) => signOut(ctx)),
  requestPasswordReset: publicProcedure
    .input(schema.requestPasswordResetInput)
    .output(schema.checkInboxOutput)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  resetPassword: publicProcedure
    .input(schema.resetPasswordInput)
    .output(schema.doneOutput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  getSession: publicProcedure
    .input(schema.nothing)
    .output(schema.getSessionOutput)
    .query(({ ctx }) => getSession(ctx)),
})

/** What somebody does with their own account. */
export const accountRouter = t.router({
  getProfile: customerProcedure
    .input(schema.nothing)
    .output(schema.profileOutput)
    .query(({ ctx }) => getProfile(ctx)),
  updateProfile: customerProcedure
    .input(schema.updateProfileInput)
    .output(schema.profileOutput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  changePassword: customerProcedure
    .input(schema.changePasswordInput)
    .output(schema.doneOutput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  getSignInMethods: customerProcedure
    .input(schema.nothing)
    .output(schema.getSignInMethodsOutput)
    .query(({ ctx }) => getSignInMethods(ctx)),
  unlinkGoogle: customerProcedure
    .input(schema.nothing)
    .output(schema.doneOutput)
    .mutation(({ ctx }) => unlinkGoogle(ctx)),
  listSessions: customerProcedure
    .input(schema.nothing)
    .output(schema.listSessionsOutput)
    .query(({ ctx }) => listSessions(ctx)),
  endSession: customerProcedure
    .input(schema.endSessionInput)
    .output(schema.doneOutput)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  endOtherSessions: customerProcedure
    .input(schema.nothing)
    .output(schema.doneOutput)
    .mutation(({ ctx }) => endOtherSessions(ctx)),
})
