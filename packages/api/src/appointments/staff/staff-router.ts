import { staffProcedure } from '../../procedures.ts'
import { nothing } from '../../shared/nothing.schema.ts'
import { t } from '../../trpc.ts'
import { blockTime, liftBlock } from './block-time.ts'
import { cancelBookingAsStaff, moveBookingAsStaff } from './change-booking.ts'
import { createBookingFor } from './create-booking-for.ts'
import { explainSlots } from './explain-slots.ts'
import { exportBookings } from './export-bookings.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { getCalendar } from './get-calendar.ts'
import { listBookings } from './list-bookings.ts'
import { listConsultantAccounts } from './list-consultant-accounts.ts'
import { listConsultants } from './list-consultants.ts'
import { setBookingNotes, setBookingOutcome } from './note-booking.ts'
import { previewShowroomTimes } from './preview-showroom-times.ts'
import { saveConsultant } from './save-consultant.ts'
import { saveShowroom } from './save-showroom.ts'
import * as bookings from './staff-bookings.schema.ts'
import * as places from './staff-places.schema.ts'
import { listStaffShowrooms } from './staff-showrooms.ts'
import { listTeamInboxes, setTeamInbox } from './team-inboxes.ts'
import { previewWorkingTimes, saveWorkingTimes } from './working-times.ts'

const reading = staffProcedure('appointments:read')
const writing = staffProcedure('appointments:write')
const arranging = staffProcedure('showrooms:write')

/** Consultants see and change what is theirs, others everything (`own.ts`). */
export const staffAppointmentsRouter = t.router({
  getCalendar: reading
    .input(bookings.calendarInput)
    .output(bookings.calendarOutput)
    .query(({ ctx, input }) => getCalendar(ctx, input)),
  listBookings: reading
    .input(bookings.listBookingsInput)
    .output(bookings.listBookingsOutput)
    .query(({ ctx, input }) => listBookings(ctx, input)),
  exportBookings: reading
    .input(bookings.exportBookingsInput)
    .output(bookings.exportBookingsOutput)
    .query(({ ctx, input }) => exportBookings(ctx, input)),
  getBooking: reading
    .input(bookings.bookingIdInput)
    .output(bookings.bookingDetailOutput)
    .query(({ ctx, input }) => getBookingDetail(ctx, input)),
  explainSlots: reading
    .input(bookings.explainSlotsInput)
    .output(bookings.explainSlotsOutput)
    .query(({ ctx, input }) => explainSlots(ctx, input)),
  createBooking: writing
    .input(bookings.createBookingForInput)
    .output(bookings.bookingDetailOutput)
    .mutation(({ ctx, input }) => createBookingFor(ctx, input)),
  moveBooking: writing
    .input(bookings.moveBookingInput)
    .output(bookings.bookingDetailOutput)
    .mutation(({ ctx, input }) => moveBookingAsStaff(ctx, input)),
  cancelBooking: writing
    .input(bookings.staffCancelInput)
    .output(bookings.bookingDetailOutput)
    .mutation(({ ctx, input }) => cancelBookingAsStaff(ctx, input)),
  setNotes: writing
    .input(bookings.setNotesInput)
    .output(bookings.bookingDetailOutput)
    .mutation(({ ctx, input }) => setBookingNotes(ctx, input)),
  setOutcome: writing
    .input(bookings.setOutcomeInput)
    .output(bookings.bookingDetailOutput)
    .mutation(({ ctx, input }) => setBookingOutcome(ctx, input)),
  blockTime: writing
    .input(bookings.blockTimeInput)
    .output(bookings.bookingDetailOutput)
    .mutation(({ ctx, input }) => blockTime(ctx, input)),
  liftBlock: writing
    .input(bookings.liftBlockInput)
    .output(bookings.bookingDetailOutput)
    .mutation(({ ctx, input }) => liftBlock(ctx, input)),
  listConsultants: reading
    .input(places.listConsultantsInput)
    .output(places.listConsultantsOutput)
    .query(({ ctx, input }) => listConsultants(ctx, input)),
  listConsultantAccounts: arranging
    .input(nothing)
    .output(places.consultantAccountsOutput)
    .query(({ ctx }) => listConsultantAccounts(ctx)),
  previewWorkingTimes: reading
    .input(places.workingTimesInput)
    .output(places.conflictsOutput)
    .query(({ ctx, input }) => previewWorkingTimes(ctx, input)),
  saveWorkingTimes: writing
    .input(places.saveWorkingTimesInput)
    .output(places.saveConsultantOutput)
    .mutation(({ ctx, input }) => saveWorkingTimes(ctx, input)),
  saveConsultant: arranging
    .input(places.saveConsultantInput)
    .output(places.saveConsultantOutput)
    .mutation(({ ctx, input }) => saveConsultant(ctx, input)),
  listShowrooms: reading
    .input(nothing)
    .output(places.listStaffShowroomsOutput)
    .query(({ ctx }) => listStaffShowrooms(ctx)),
  previewShowroomTimes: arranging
    .input(places.showroomTimesInput)
    .output(places.conflictsOutput)
    .query(({ ctx, input }) => previewShowroomTimes(ctx, input)),
  saveShowroom: arranging
    .input(places.saveShowroomInput)
    .output(places.saveShowroomOutput)
    .mutation(({ ctx, input }) => saveShowroom(ctx, input)),
  listTeamInboxes: arranging
    .input(nothing)
    .output(places.teamInboxesOutput)
    .query(({ ctx }) => listTeamInboxes(ctx)),
  setTeamInbox: arranging
    .input(places.setTeamInboxInput)
    .output(places.teamInboxesOutput)
    .mutation(({ ctx, input }) => setTeamInbox(ctx, input)),
})
