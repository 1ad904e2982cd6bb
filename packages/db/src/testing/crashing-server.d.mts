/** A private PostgreSQL server that a test may end as a crash would, and start again on the same port. */
export function startCrashingServer(): Promise<{
  url(databaseName: string): string
  crash(): Promise<void>
  recover(): Promise<void>
  stop(): Promise<void>
}>
