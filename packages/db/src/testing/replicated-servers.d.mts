export type Replica = {
  url(databaseName: string): string
  pause(): Promise<void>
  resume(): Promise<void>
  freeze(): Promise<void>
  thaw(): void
  kill(): Promise<void>
}

/**
 * A private primary, and a replica of what `prepare` made of it.
 * @param prepare gets the URL of the primary's database `postgres`
 */
export function startReplicatedServers(
  prepare: (primaryUrl: string) => Promise<unknown>,
): Promise<{ primaryUrl(databaseName: string): string; replica: Replica; stop(): Promise<void> }>
