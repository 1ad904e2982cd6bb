type PrismaError = {
  meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string; code?: string } } }
}

/** Whether a statement failed because two rows would have overlapped where an exclusion constraint forbids it (SQLSTATE 23P01). */
export function isOverlap(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { meta } = error as PrismaError
  const cause = meta?.driverAdapterError?.cause
  return [meta?.code, cause?.originalCode, cause?.code].includes('23P01')
}
