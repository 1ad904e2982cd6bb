import type { Redis } from 'ioredis'

export type Command = [string, ...(string | number)[]]
export type Answer = { result: unknown } | { error: string }
type Encoding = 'base64' | 'utf8'

export function isCommand(value: unknown): value is Command {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    value.every((part) => typeof part === 'string' || typeof part === 'number')
  )
}

export async function runCommand(redis: Redis, command: Command, encoding: Encoding): Promise<Answer> {
  const [name, ...args] = command
  return answerOf(await redis.callBuffer(name, ...args).catch(asError), encoding)
}

/** One after the other, each with its own answer; others' commands may come between. */
export async function runEach(redis: Redis, commands: Command[], encoding: Encoding): Promise<Answer[]> {
  return Promise.all(commands.map((command) => runCommand(redis, command, encoding)))
}

/** In one transaction; one answer when Redis refuses it. */
export async function runTogether(
  redis: Redis,
  commands: Command[],
  encoding: Encoding,
): Promise<Answer | Answer[]> {
  // Sent in one go on the one connection, so no other request's commands come between.
  redis.callBuffer('MULTI').catch(() => {})
  for (const [name, ...args] of commands) redis.callBuffer(name, ...args).catch(() => {})
  const results = await redis.callBuffer('EXEC').catch(asError)
  if (!Array.isArray(results)) return answerOf(results, encoding)
  return results.map((result) => answerOf(result, encoding))
}

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** Upstash encodes every text but an answer that is OK and nothing else. */
function answerOf(result: unknown, encoding: Encoding): Answer {
  if (result instanceof Error) return { error: result.message }
  const isOk = !Array.isArray(result) && String(result) === 'OK'
  return { result: isOk ? 'OK' : encoded(result, encoding) }
}

function encoded(value: unknown, encoding: Encoding): unknown {
  if (Array.isArray(value)) return value.map((part) => encoded(part, encoding))
  if (typeof value === 'string') return Buffer.from(value).toString(encoding)
  return Buffer.isBuffer(value) ? value.toString(encoding) : value
}
