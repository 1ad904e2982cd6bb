import { join } from 'node:path'
import { startPrivateStack } from '../../../../scripts/stack/private-stack.mjs'
import { startReplica } from '../../../../scripts/stack/replica.mjs'

/** Nothing waits for disks, and the two servers share the machine with those of the other tests. */
const replicaSettings = { fsync: 'off', full_page_writes: 'off', shared_buffers: '32MB' }

/** The scripts are JavaScript; the declarations beside this file say what of them the tests in TypeScript use. */
export async function startReplicatedServers(prepare) {
  const stack = await startPrivateStack({ redis: false })
  try {
    const primaryUrl = stack.databaseUrl('postgres')
    await prepare(primaryUrl)
    const { supervisor, directory } = stack
    const replica = await startReplica({
      supervisor,
      primaryUrl,
      directory: join(directory, 'replica'),
      extraSettings: replicaSettings,
    })
    return { primaryUrl: stack.databaseUrl, replica, stop: stack.stop }
  } catch (error) {
    await stack.stop()
    throw error
  }
}
