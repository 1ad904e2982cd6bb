import type { ReadDependencies } from '../../shared/public-read.ts'
import { loadShowrooms } from './load-showrooms.ts'
import type { ListShowroomsOutput } from './showrooms.schema.ts'

export async function listShowrooms({
  database,
  now,
}: ReadDependencies): Promise<{ output: ListShowroomsOutput; freshUntil: number }> {
  const { showrooms, freshUntil } = await loadShowrooms(database.replica, now)
  return { output: { items: showrooms }, freshUntil }
}
