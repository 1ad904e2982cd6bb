import type { PrismaClient } from '@lomash/db'
import { handOverConsultant } from '../../appointments/index.ts'
import type { Services } from '../../services.ts'
import { hashPassword } from '../password-hash.ts'

/** Of all of the demonstration's staff: README.md says so, too. */
export const DEMO_PASSWORD = 'demo kitchens and bedrooms'

const CONSULTANT_EMAIL = 'demo-consultant@lomashwood.example'
const DEMO_STAFF = [
  { name: 'Demo owner', email: 'demo-owner@lomashwood.example', role: 'OWNER' },
  { name: 'Demo administrator', email: 'demo-admin@lomashwood.example', role: 'ADMIN' },
  { name: 'Demo editor', email: 'demo-editor@lomashwood.example', role: 'EDITOR' },
  { name: 'Demo consultant', email: CONSULTANT_EMAIL, role: 'CONSULTANT' },
] as const

/**
 * One member of the staff a role, for showing the shop to somebody. Each sets up an app when they first sign in. Who is there already
 * stays as they are.
 *
 * @returns how many were added
 */
export async function addDemoStaff({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<number> {
  const added = await addMissing(database.primary, clock)
  await giveConsultantWork(database.primary)
  return added
}

async function addMissing(primary: PrismaClient, clock: () => number): Promise<number> {
  const emails = DEMO_STAFF.map(({ email }) => email)
  const there = await primary.user.count({ where: { email: { in: emails } } })
  if (there === DEMO_STAFF.length) return 0
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const emailVerifiedAt = new Date(clock())
  const data = DEMO_STAFF.map((member) => ({ ...member, isDemo: true, passwordHash, emailVerifiedAt }))
  const { count } = await primary.user.createMany({ data, skipDuplicates: true })
  return count
}

/** The seed's consultants have accounts that nobody signs in to: one of them lends hers, so that there is a diary to look at. */
async function giveConsultantWork(primary: PrismaClient): Promise<void> {
  const consultants = await primary.user.findMany({
    where: { isDemo: true, role: 'CONSULTANT' },
    select: { id: true, email: true, passwordHash: true },
  })
  const own = consultants.find(({ email }) => email === CONSULTANT_EMAIL)
  const lenders = consultants.filter(({ passwordHash }) => passwordHash === null).map(({ id }) => id)
  if (own) await handOverConsultant(primary, lenders, own.id)
}
