import type { Prisma } from '@lomash/db'

export const subscriberSelect = {
  email: true,
  status: true,
} as const satisfies Prisma.NewsletterSubscriptionSelect
