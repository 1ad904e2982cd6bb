import type { Prisma } from '../generated/client.ts'

/** What a use case writes through: the handle of one open transaction. */
export type Transaction = Prisma.TransactionClient
