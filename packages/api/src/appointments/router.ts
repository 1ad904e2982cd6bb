import { customerProcedure, publicProcedure, publicReadProcedure, shopperProcedure } from '../procedures.ts'
import { nothing } from '../shared/nothing.schema.ts'
import { t } from '../trpc.ts'
import * as schema from './appointments.schema.ts'
import { listSlots } from './availability/list-slots.ts'
import { cancelBooking } from './bookings/cancel-booking.ts'
import { createBooking } from './bookings/create-booking.ts'
import { getBooking } from './bookings/get-booking.ts'
import { listMyBookings } from './bookings/list-my-bookings.ts'
import { rescheduleBooking } from './bookings/reschedule-booking.ts'
import { getHold } from './holds/get-hold.ts'
import { holdSlot } from './holds/hold-slot.ts'
import { reads } from './reads.ts'
import { findShowrooms } from './showrooms/find-showrooms.ts'
import { findShowroomsInput, findShowroomsOutput } from './showrooms/showrooms.schema.ts'
import { getOffer } from './waitlist/get-offer.ts'
import { joinWaitlist } from './waitlist/join-waitlist.ts'
import { leaveWaitlist } from './waitlist/leave-waitlist.ts'

export const appointmentsRouter = t.router({
  listShowrooms: publicReadProcedure(reads.listShowrooms),
  getShowroom: publicReadProcedure(reads.getShowroom),
  findShowrooms: publicProcedure
    .input(findShowroomsInput)
    .output(findShowroomsOutput)
    .query(({ ctx, input }) => findShowrooms(ctx, input)),
  listSlots: publicProcedure
    .input(schema.listSlotsInput)
    .output(schema.listSlotsOutput)
    .query(({ ctx, input }) => listSlots(ctx, input)),
  holdSlot: shopperProcedure
    .input(schema.holdSlotInput)
    .output(schema.holdSlotOutput)
    .mutation(({ ctx, input }) => holdSlot(ctx, input)),
  getHold: publicProcedure
    .input(schema.getHoldInput)
    .output(schema.getHoldOutput)
    .query(({ ctx, input }) => getHold(ctx, input)),
  createBooking: shopperProcedure
    .input(schema.createBookingInput)
    .output(schema.bookingOutput)
    .mutation(({ ctx, input }) => createBooking(ctx, input)),
  getBooking: publicProcedure
    .input(schema.manageInput)
    .output(schema.bookingOutput)
    .query(({ ctx, input }) => getBooking(ctx, input)),
  rescheduleBooking: publicProcedure
    .input(schema.rescheduleBookingInput)
    .output(schema.bookingOutput)
    .mutation(({ ctx, input }) => rescheduleBooking(ctx, input)),
  cancelBooking: publicProcedure
    .input(schema.cancelBookingInput)
    .output(schema.bookingOutput)
    .mutation(({ ctx, input }) => cancelBooking(ctx, input)),
  joinWaitlist: publicProcedure
    .input(schema.joinWaitlistInput)
    .output(schema.joinWaitlistOutput)
    .mutation(({ ctx, input }) => joinWaitlist(ctx, input)),
  leaveWaitlist: publicProcedure
    .input(schema.manageInput)
    .output(schema.leaveWaitlistOutput)
    .mutation(({ ctx, input }) => leaveWaitlist(ctx, input)),
  getOffer: publicProcedure
    .input(schema.manageInput)
    .output(schema.getOfferOutput)
    .query(({ ctx, input }) => getOffer(ctx, input)),
})

/** What is somebody's own. */
export const accountAppointmentsRouter = t.router({
  listMyBookings: customerProcedure
    .input(nothing)
    .output(schema.listMyBookingsOutput)
    .query(({ ctx }) => listMyBookings(ctx)),
})
