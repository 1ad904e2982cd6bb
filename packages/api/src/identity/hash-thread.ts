import { randomBytes } from 'node:crypto'
import { constants, platform, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'

/** A password to be hashed or, with a hash, to be compared with it; null: with that of nobody. */
export type HashTask = { password: string; compareWith?: string | null }
export type HashAnswer = { hash: string } | { isRight: boolean } | { failure: string }

/** argon2id as OWASP's cheat sheet on password storage has it: 19 MiB, two passes. Its number, since the enum has no value at run time. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// Linux keeps a priority for each thread, and a new one begins with that of its process; elsewhere it would be the whole process's.
if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_LOW)

/** Of no password anybody has: what there is to compare with when nobody has that address. */
const nobodys = hashSync(randomBytes(32), ARGON2ID)

function answer({ password, compareWith }: HashTask): HashAnswer {
  if (compareWith === undefined) return { hash: hashSync(password, ARGON2ID) }
  const isSame = verifySync(compareWith ?? nobodys, password)
  return { isRight: isSame && compareWith !== null }
}

parentPort?.on('message', (task: HashTask) => {
  let given: HashAnswer
  try {
    given = answer(task)
  } catch (error) {
    given = { failure: String(error) }
  }
  parentPort?.postMessage(given)
})
