import { createServer } from 'node:http'
import { Redis } from 'ioredis'

/**
 * The floor of every comparison: bare node:http and one Redis GET of a body (facts.md, "What the web process costs").
 * The body is bytes from end to end: a text would be decoded and encoded again, which is no part of a floor.
 */
const [port, redisUrl, key] = process.argv.slice(2)
if (!port || !redisUrl || !key) throw new Error('floor-server.ts PORT REDIS_URL KEY')

const redis = new Redis(redisUrl, { enableAutoPipelining: true })
createServer((_, res) => {
  redis.getBuffer(key).then((body) => {
    res.setHeader('content-type', 'application/octet-stream')
    res.end(body)
  })
}).listen(Number(port), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
