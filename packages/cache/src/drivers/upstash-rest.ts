import { Redis } from '@upstash/redis'
import { batchedRead } from './batched-read.ts'
import { startDeadline } from './deadline.ts'
import type { CacheDriver } from './driver.ts'

export type UpstashDriverOptions = { url: string; token: string; commandTimeoutMs: number }

/**
 * A Redis behind Upstash's REST protocol. JSON cannot carry bytes, so a value is kept as the text that has one character
 * (U+0000–U+00FF) for each of its bytes: ASCII stays what it is, and nothing else is to be read over another driver.
 */
export function createUpstashDriver({ url, token, commandTimeoutMs }: UpstashDriverOptions): CacheDriver {
  const redis = new Redis({
    url,
    token,
    enableTelemetry: false,
    automaticDeserialization: false,
    enableAutoPipelining: false,
    responseEncoding: 'base64',
    // One more try, for a kept-alive connection that the other side has closed; within the same time limit.
    retry: { retries: 1, backoff: () => 10 },
    signal: () => signalAfter(commandTimeoutMs),
  })

  const readLatest = batchedRead(async (keys) => {
    const texts = await answer(redis.mget<unknown[]>(...keys))
    if (!Array.isArray(texts) || texts.length !== keys.length) {
      throw new Error('The Redis endpoint did not answer with as many values as it was asked for')
    }
    return texts.map((text) => (typeof text === 'string' ? Buffer.from(text, 'latin1') : null))
  })

  return {
    read: readLatest,
    readLatest,
    async write(items) {
      if (items.length === 0) return
      const pipeline = redis.pipeline()
      for (const { key, value, ttlMs } of items) {
        pipeline.set(key, value.toString('latin1'), { px: Math.ceil(ttlMs) })
      }
      await answer(pipeline.exec())
    },
    async claim(key, owner, ttlMs) {
      return (await answer(redis.set(key, owner, { nx: true, px: Math.ceil(ttlMs) }))) === 'OK'
    },
    evaluate: (script, keys, args) => answer(redis.eval(script, [...keys], [...args])),
    async close() {},
  }
}

function signalAfter(limitMs: number): AbortSignal {
  const controller = new AbortController()
  startDeadline(limitMs, () => {
    controller.abort(new Error(`The Redis endpoint did not answer within ${limitMs} ms`))
  })
  return controller.signal
}

/** The client's errors quote the whole command, values included, and what was answered in place of JSON. */
async function answer<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(message.replace(/, command was: .*/s, '').slice(0, 300))
  }
}
