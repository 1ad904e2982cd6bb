import { ROLE_OPTIONS } from '@/components/admin/role-names'
import type { AdminClient } from '@/components/admin/use-call'
import { lockFor } from '../staff/may-change'

export type InvitedRole = Parameters<AdminClient['staff']['identity']['inviteStaff']['mutate']>[0]['role']

/** Those that somebody may give, as choices: the same whose bearers they may change. */
export const rolesToGive = (who: Parameters<typeof lockFor>[0]) =>
  ROLE_OPTIONS.filter(({ value }) => lockFor(who, { role: value }) === undefined)
