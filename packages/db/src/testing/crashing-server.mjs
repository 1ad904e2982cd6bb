import { startPrivateStack } from '../../../../scripts/stack/private-stack.mjs'

/** The scripts are JavaScript; the declarations beside this file say what of them the tests in TypeScript use. */
export async function startCrashingServer() {
  // What is committed is to survive: otherwise the last moments' commits are lost with the process.
  const postgresSettings = { synchronous_commit: 'on' }
  const { postgres, stop } = await startPrivateStack({ redis: false, postgresSettings })
  return { ...postgres, stop }
}
