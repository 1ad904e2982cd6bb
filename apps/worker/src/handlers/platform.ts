import { applyRetention, type Trim, trimCustomers, trimNotifications } from '@lomash/api/worker'
import type { Handler } from './handler.ts'

/** Each domain's own part of the nightly deletion. */
const trims: readonly Trim[] = [trimNotifications, trimCustomers]

export const platform = {
  'platform.apply-retention': (services, { signal }) => applyRetention(services, signal, trims),
} satisfies { 'platform.apply-retention': Handler<'platform.apply-retention'> }
