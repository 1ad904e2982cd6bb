import type { NotificationChannel } from '@lomash/db'

const HOUR_MS = 60 * 60_000

/** How many messages one customer gets in any such while (shared/product.md). */
export const limits = {
  EMAIL: { max: 10, windowMs: HOUR_MS },
  SMS: { max: 5, windowMs: 24 * HOUR_MS },
} as const satisfies Record<NotificationChannel, { max: number; windowMs: number }>
