import type { NotificationChannel } from '@lomash/db'
import { topics } from './topics.ts'

const HOUR_MS = 60 * 60_000

/** How many messages one customer gets in any such while (shared/product.md). */
export const limits = {
  EMAIL: { max: 10, windowMs: HOUR_MS },
  SMS: { max: 5, windowMs: 24 * HOUR_MS },
} as const satisfies Record<NotificationChannel, { max: number; windowMs: number }>

/**
 * The topics whose messages are counted with those of that one. Mails about an account are counted by themselves: a stranger who
 * has an address can make us send them, and must not so keep its owner's other mails back.
 */
export function countedWith(topic: string): string[] {
  return topic === 'account' ? [topic] : Object.keys(topics).filter((other) => other !== 'account')
}
