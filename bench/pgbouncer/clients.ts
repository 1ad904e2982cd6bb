import pg from 'pg'

const AT_ONCE = 50

/** So many connections, all open at the end. */
export async function connectMany(url: string, count: number): Promise<pg.Client[]> {
  const clients: pg.Client[] = []
  while (clients.length < count) {
    const batch = Array.from(
      { length: Math.min(AT_ONCE, count - clients.length) },
      () => new pg.Client({ connectionString: url }),
    )
    await Promise.all(batch.map((client) => client.connect()))
    clients.push(...batch)
  }
  return clients
}

export async function endMany(clients: readonly pg.Client[]): Promise<void> {
  await Promise.all(clients.map((client) => client.end()))
}
