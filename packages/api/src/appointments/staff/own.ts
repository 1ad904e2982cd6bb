import type { Prisma } from '@lomash/db'
import type { StaffContext } from '../../context.ts'

type Staff = StaffContext['staff']

/** Whether somebody sees and changes what is not theirs, too. */
const seesAll = ({ permissions }: Staff) => permissions.includes('appointments:all')

/** The consultants somebody acts for: a consultant for themselves, others for all. Stands in every `where`. */
export const ownConsultants = (staff: Staff): Prisma.ConsultantWhereInput =>
  seesAll(staff) ? {} : { userId: staff.userId }

/** The bookings somebody sees and changes. */
export const ownBookings = (staff: Staff): Prisma.BookingWhereInput =>
  seesAll(staff) ? {} : { consultant: { userId: staff.userId } }
