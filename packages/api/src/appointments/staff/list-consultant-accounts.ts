import type { StaffContext } from '../../context.ts'
import { listAllowed } from '../../identity/index.ts'
import type { ConsultantAccountsOutput } from './staff-places.schema.ts'

/** The accounts that a consultant may be given, and whose consultant each of them is already. */
export async function listConsultantAccounts({
  services,
}: Pick<StaffContext, 'services'>): Promise<ConsultantAccountsOutput> {
  const { primary } = services.database
  const [members, consultants] = await Promise.all([
    listAllowed(primary, 'appointments:write'),
    primary.consultant.findMany({ where: { userId: { not: null } }, select: { id: true, userId: true } }),
  ])
  const owners = new Map(consultants.map(({ id, userId }) => [userId, id]))
  return {
    items: members.map(({ id, name, email }) => ({
      userId: id,
      name,
      email,
      consultantId: owners.get(id) ?? null,
    })),
  }
}
