import { Prisma } from '../generated/client.ts'

/** Whether a statement failed because a row of that model would have been the same as another where there may be one (P2002). */
export function isDuplicate(error: unknown, model: Prisma.ModelName): boolean {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
  return isKnown && error.meta?.modelName === model
}
