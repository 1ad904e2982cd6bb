import { customerProcedure, publicProcedure } from '../procedures.ts'
import { nothing } from '../shared/nothing.schema.ts'
import { t } from '../trpc.ts'
import { changePassword } from './change-password.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import { getSession } from './get-session.ts'
import { getSignInMethods } from './google/get-sign-in-methods.ts'
import { unlinkGoogle } from './google/unlink-google.ts'
import * as schema from './identity.schema.ts'
import { acceptInvitation } from './invitations/accept-invitation.ts'
import { getInvitation } from './invitations/get-invitation.ts'
import * as invitation from './invitations/invitation.schema.ts'
import { listSessions } from './list-sessions.ts'
import { getProfile, updateProfile } from './profile.ts'
import { register } from './register.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { getChallenge } from './second-factor/get-challenge.ts'
import * as factor from './second-factor/second-factor.schema.ts'
import { setUpSecondFactor } from './second-factor/set-up-second-factor.ts'
import { showCode, showRecoveryCode } from './second-factor/show-second-factor.ts'
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
    .output(schema.signInOutput)
    .mutation(({ ctx, input }) => verifyEmail(ctx, input)),
  signIn: publicProcedure
    .input(schema.signInInput)
    .output(schema.signInOutput)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  getChallenge: publicProcedure
    .input(nothing)
    .output(factor.challengeOutput)
    .query(({ ctx }) => getChallenge(ctx)),
  setUpSecondFactor: publicProcedure
    .input(factor.codeInput)
    .output(factor.recoveryCodesOutput)
    .mutation(({ ctx, input }) => setUpSecondFactor(ctx, input)),
  showCode: publicProcedure
    .input(factor.codeInput)
    .output(schema.doneOutput)
    .mutation(({ ctx, input }) => showCode(ctx, input)),
  showRecoveryCode: publicProcedure
    .input(factor.recoveryCodeInput)
    .output(schema.signInOutput)
    .mutation(({ ctx, input }) => showRecoveryCode(ctx, input)),
  getInvitation: publicProcedure
    .input(invitation.invitationTokenInput)
    .output(invitation.invitationOutput)
    .query(({ ctx, input }) => getInvitation(ctx, input)),
  acceptInvitation: publicProcedure
    .input(invitation.acceptInvitationInput)
    .output(schema.signInOutput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  signOut: publicProcedure
    .input(nothing)
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
    .input(nothing)
    .output(schema.getSessionOutput)
    .query(({ ctx }) => getSession(ctx)),
})

/** What somebody does with their own account. */
export const accountRouter = t.router({
  getProfile: customerProcedure
    .input(nothing)
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
    .input(nothing)
    .output(schema.getSignInMethodsOutput)
    .query(({ ctx }) => getSignInMethods(ctx)),
  unlinkGoogle: customerProcedure
    .input(nothing)
    .output(schema.doneOutput)
    .mutation(({ ctx }) => unlinkGoogle(ctx)),
  listSessions: customerProcedure
    .input(nothing)
    .output(schema.listSessionsOutput)
    .query(({ ctx }) => listSessions(ctx)),
  endSession: customerProcedure
    .input(schema.endSessionInput)
    .output(schema.doneOutput)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  endOtherSessions: customerProcedure
    .input(nothing)
    .output(schema.doneOutput)
    .mutation(({ ctx }) => endOtherSessions(ctx)),
})
