import type { Prisma } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { permissionsOf } from '../../identity/index.ts'

type Staff = StaffContext['staff']

/**
 * Whether somebody sees and changes what is not theirs, too. Their role says so: how far `appointments:read` reaches is no scope that a
 * token carries, so a program reaches as far as its maker.
 */
export const seesAll = ({ role }: Staff) => permissionsOf(role).includes('appointments:all')

/** The consultants somebody acts for: a consultant for themselves, others for all. Stands in every `where`. */
export const ownConsultants = (staff: Staff): Prisma.ConsultantWhereInput =>
  seesAll(staff) ? {} : { userId: staff.userId }

/** The bookings somebody sees and changes. */
export const ownBookings = (staff: Staff): Prisma.BookingWhereInput =>
  seesAll(staff) ? {} : { consultant: { userId: staff.userId } }
