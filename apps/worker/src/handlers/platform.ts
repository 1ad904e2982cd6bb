import {
  applyRetention,
  type Trim,
  trimAppointments,
  trimCustomers,
  trimIdempotencyKeys,
  trimNotifications,
} from '@lomash/api/worker'
import type { Handler } from './handler.ts'

/** Each domain's own part of the nightly deletion. */
const trims: readonly Trim[] = [trimNotifications, trimCustomers, trimAppointments, trimIdempotencyKeys]

export const platform = {
  'platform.apply-retention': (services, { signal }) => applyRetention(services, signal, trims),
} satisfies { 'platform.apply-retention': Handler<'platform.apply-retention'> }
