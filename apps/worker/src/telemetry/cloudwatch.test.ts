import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openDepthReporter } from './cloudwatch.ts'

const depths = [
  { queue: 'email-send' as const, depth: 12, oldestSeconds: 3 },
  { queue: 'sms-send' as const, depth: 0, oldestSeconds: 0 },
]

async function openReporter(answer: (req: IncomingMessage, res: ServerResponse) => void, patienceMs = 5_000) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const reporter = await openDepthReporter({
    region: 'eu-west-2',
    namespace: 'Lomash/Test',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    patienceMs,
  })
  onTestFinished(async () => {
    reporter.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return reporter
}

test('CloudWatch is told each queue’s depth under its name', async () => {
  const told: unknown[] = []
  const reporter = await openReporter(async (req, res) => {
    told.push(JSON.parse(Buffer.concat(await req.toArray()).toString()))
    res.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}')
  })
  await reporter.report(depths)
  const metric = { MetricName: 'QueueDepth', Unit: 'Count', StorageResolution: 1 }
  expect(told).toMatchObject([
    {
      Namespace: 'Lomash/Test',
      MetricData: [
        { ...metric, Dimensions: [{ Name: 'Queue', Value: 'email-send' }], Value: 12 },
        { ...metric, Dimensions: [{ Name: 'Queue', Value: 'sms-send' }], Value: 0 },
      ],
    },
  ])
})

test('what CloudWatch fails at once is told again', async () => {
  let asked = 0
  const reporter = await openReporter((req, res) => {
    req.resume()
    res.writeHead(++asked === 1 ? 500 : 200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}')
  })
  await reporter.report(depths)
  expect(asked).toBe(2)
})

test('a CloudWatch that fails, or never answers, is given up until the next report', async () => {
  const failing = await openReporter((req, res) => {
    req.resume()
    res.writeHead(500).end()
  })
  await expect(failing.report(depths)).rejects.toThrow()
  const hanging = await openReporter((req) => void req.resume(), 100)
  await expect(hanging.report(depths)).rejects.toThrow(/abort/i)
})
