import { ownStaffProcedure, staffProcedure } from '../../procedures.ts'
import { t } from '../../trpc.ts'
import { doneOutput } from '../identity.schema.ts'
import * as invitation from '../invitations/invitation.schema.ts'
import { inviteStaff } from '../invitations/invite-staff.ts'
import { listInvitations } from '../invitations/list-invitations.ts'
import { revokeInvitation } from '../invitations/revoke-invitation.ts'
import {
  renewRecoveryCodes,
  replaceSecondFactor,
  resetSecondFactor,
} from '../second-factor/change-second-factor.ts'
import * as factor from '../second-factor/second-factor.schema.ts'
import { deleteView } from '../views/delete-view.ts'
import { listSavedViews } from '../views/list-saved-views.ts'
import { saveView } from '../views/save-view.ts'
import * as views from '../views/saved-view.schema.ts'
import { getStaffMember } from './get-staff-member.ts'
import { listStaff } from './list-staff.ts'
import * as schema from './staff.schema.ts'
import { endStaffSessions, listStaffSessions } from './staff-sessions.ts'
import { setStaffStatus, updateStaff } from './update-staff.ts'

export const staffIdentityRouter = t.router({
  listStaff: staffProcedure('staff:read')
    .input(schema.listStaffInput)
    .output(schema.listStaffOutput)
    .query(({ ctx, input }) => listStaff(ctx, input)),
  getStaffMember: staffProcedure('staff:read')
    .input(schema.staffIdInput)
    .output(schema.staffMember)
    .query(({ ctx, input }) => getStaffMember(ctx, input)),
  updateStaff: staffProcedure('staff:write')
    .input(schema.updateStaffInput)
    .output(schema.staffMember)
    .mutation(({ ctx, input }) => updateStaff(ctx, input)),
  setStaffStatus: staffProcedure('staff:write')
    .input(schema.setStaffStatusInput)
    .output(schema.staffMember)
    .mutation(({ ctx, input }) => setStaffStatus(ctx, input)),
  listStaffSessions: staffProcedure('staff:read')
    .input(schema.staffIdInput)
    .output(schema.staffSessionsOutput)
    .query(({ ctx, input }) => listStaffSessions(ctx, input)),
  endStaffSessions: staffProcedure('staff:write')
    .input(schema.endStaffSessionsInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => endStaffSessions(ctx, input)),
  listSavedViews: ownStaffProcedure('admin:use')
    .input(views.listSavedViewsInput)
    .output(views.listSavedViewsOutput)
    .query(({ ctx, input }) => listSavedViews(ctx, input)),
  saveView: ownStaffProcedure('admin:use')
    .input(views.saveViewInput)
    .output(views.savedView)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  deleteView: ownStaffProcedure('admin:use')
    .input(views.deleteViewInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => deleteView(ctx, input)),
  resetSecondFactor: staffProcedure('staff:write')
    .input(factor.resetSecondFactorInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx, input)),
  renewRecoveryCodes: staffProcedure('admin:use')
    .input(factor.ownFactorInput)
    .output(factor.recoveryCodesOutput)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  replaceSecondFactor: staffProcedure('admin:use')
    .input(factor.ownFactorInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => replaceSecondFactor(ctx, input)),
  inviteStaff: staffProcedure('staff:write')
    .input(invitation.inviteStaffInput)
    .output(invitation.invitationSummary)
    .mutation(({ ctx, input }) => inviteStaff(ctx, input)),
  listInvitations: staffProcedure('staff:read')
    .input(invitation.listInvitationsInput)
    .output(invitation.listInvitationsOutput)
    .query(({ ctx, input }) => listInvitations(ctx, input)),
  revokeInvitation: staffProcedure('staff:write')
    .input(invitation.revokeInvitationInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
})
