import autocannon from 'autocannon'
import { type Percentiles, percentilesOf } from './percentiles.ts'
import type { Row } from './report.ts'

export type Load = Percentiles & { requestsPerSecond: number; failures: number }

export type LoadOptions = {
  connections?: number
  seconds?: number
  /** Of the same load, before anything is counted. */
  warmUpSeconds?: number
  headers?: Record<string, string>
}

/** Closed loop: each of `connections` asks for the next URL as soon as it has its answer. */
export async function measureLoad(
  urls: readonly string[],
  { connections = 32, seconds = 8, warmUpSeconds = 2, headers = {} }: LoadOptions = {},
): Promise<Load> {
  const [first] = urls
  if (first === undefined) throw new Error('Nothing to ask for')
  const requests = urls.map((url) => ({
    method: 'GET' as const,
    path: url.slice(new URL(url).origin.length),
    headers,
  }))
  const common = { url: new URL(first).origin, requests, connections }
  if (warmUpSeconds > 0) await autocannon({ ...common, duration: warmUpSeconds })
  const milliseconds: number[] = []
  let failures = 0
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ ...common, duration: seconds }, (error, outcome) =>
      error ? reject(error) : resolve(outcome),
    )
    run.on('response', (_client, statusCode, _bytes, responseTime) => {
      if (statusCode !== 200) failures++
      milliseconds.push(responseTime)
    })
  })
  return {
    ...percentilesOf(milliseconds),
    // Not autocannon's average: that is of whole seconds, too coarse for a round of two of them.
    requestsPerSecond: Math.round(milliseconds.length / result.duration),
    failures: failures + result.errors + result.timeouts,
  }
}

export function figuresOf(load: Load): Row['figures'] {
  const { requestsPerSecond, p50, p95, p99, failures } = load
  return {
    'requests/s': requestsPerSecond,
    'ms p50': p50,
    'ms p95': p95,
    'ms p99': p99,
    ...(failures ? { failures } : {}),
  }
}

/** One after the other on one connection: the latency of each, in milliseconds. */
export async function measureEach(urls: readonly string[], repeats = 1): Promise<Percentiles> {
  for (const url of urls.slice(0, 20)) await ask(url)
  const milliseconds: number[] = []
  for (let round = 0; round < repeats; round++) {
    for (const url of urls) {
      const startedAt = performance.now()
      await ask(url)
      milliseconds.push(performance.now() - startedAt)
    }
  }
  return percentilesOf(milliseconds)
}

async function ask(url: string): Promise<void> {
  const response = await fetch(url)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${response.status} from ${url}`)
}
