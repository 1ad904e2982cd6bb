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
  return answerOf(redis.callBuffer(name, ...args), encoding)
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
  const answer = await answerOf(redis.callBuffer('EXEC'), encoding)
  if ('error' in answer || !Array.isArray(answer.result)) return answer
  return answer.result.map((result) => (result instanceof Error ? { error: result.message } : { result }))
}

async function answerOf(call: Promise<unknown>, encoding: Encoding): Promise<Answer> {
  try {
    const result = await call
    // Upstash encodes every text but an answer that is OK and nothing else.
    return { result: !Array.isArray(result) && String(result) === 'OK' ? 'OK' : encoded(result, encoding) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function encoded(value: unknown, encoding: Encoding): unknown {
  if (Array.isArray(value)) return value.map((part) => encoded(part, encoding))
  if (typeof value === 'string') return Buffer.from(value).toString(encoding)
  return Buffer.isBuffer(value) ? value.toString(encoding) : value
}
