/** A process of its own that reads one cold value very often at once: cold-reader.ts REDIS_URL READS. */
import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf } from '../cache-entry.ts'
import { createTcpDriver } from '../drivers/tcp.ts'
import { manifest } from '../manifest.ts'
import { memoryLog, openCache } from './test-cache.ts'

const [url = '', reads = '0'] = process.argv.slice(2)
const driver = createTcpDriver({ url, poolSize: 2, commandTimeoutMs: 1_000 })
const { cache } = await openCache(driver, memoryLog())
let loads = 0
const load = async () => {
  loads++
  await sleep(100)
  return { body: 'value', wrongAt: null }
}
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const address = addressOf(manifest.categoryList, undefined)
const answers = await Promise.all(Array.from({ length: Number(reads) }, () => cache.read(address, load)))
const right = answers.filter(({ body }) => body.toString() === 'value').length
process.stdout.write(`${JSON.stringify({ loads, right })}\n`)
await cache.close()
process.exit(0)
