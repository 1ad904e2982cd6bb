import { startPrivateStack } from '../../../../scripts/stack/private-stack.mjs'

/** The scripts are JavaScript; the declarations beside this file say what of them the tests in TypeScript use. */
export async function startCrashingServer() {
  const { postgres, stop } = await startPrivateStack({ redis: false })
  return { ...postgres, stop }
}
