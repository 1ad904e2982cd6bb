type Who = { role: string; permissions: readonly string[] }

/**
 * Why somebody does not change that member of the staff; undefined when they may. The procedures decide (`mayAppoint`): this spares
 * people a form that would be refused.
 */
export function lockFor({ role, permissions }: Who, member: { role: string }): string | undefined {
  if (!permissions.includes('staff:write')) return 'Your role does not change staff.'
  const isSuperior = member.role === 'OWNER' || member.role === 'ADMIN'
  return role !== 'OWNER' && isSuperior ? 'Only an owner changes owners and administrators.' : undefined
}
