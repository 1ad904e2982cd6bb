import type { Transaction } from '@lomash/db'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'

/** Ten new codes in the place of all there were. */
export async function writeRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: recoveryCodeHash(code) })),
  })
  return codes
}
