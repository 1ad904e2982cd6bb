import { connect } from 'node:net'
import { testServers, workerNumber } from './env.ts'

export interface TestRedisUrls {
  cacheUrl: string
  stateUrl: string
}

/**
 * The Redis databases of the process that runs this test file. Only one file at a time runs there, and both are
 * emptied before each file, so a test sees what it wrote and nothing else.
 */
export function testRedisUrls(): TestRedisUrls {
  return {
    cacheUrl: ownDatabase(testServers.redisCacheUrl),
    stateUrl: ownDatabase(testServers.redisStateUrl),
  }
}

export async function flushTestRedis(): Promise<void> {
  const { cacheUrl, stateUrl } = testRedisUrls()
  await Promise.all([flush(cacheUrl), flush(stateUrl)])
}

function ownDatabase(serverUrl: string): string {
  return `${serverUrl}/${workerNumber}`
}

/** Spoken by hand: this package has no Redis client, and two commands need none. */
function flush(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(`SELECT ${pathname.slice(1)}\r\nFLUSHDB\r\nQUIT\r\n`)
    })
    socket.on('data', (data) => {
      answer += data.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      if (answer.startsWith('+OK\r\n+OK')) resolve()
      else reject(new Error(`Redis did not flush ${url}: ${answer}`))
    })
  })
}
