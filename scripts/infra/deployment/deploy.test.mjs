import { createServer } from 'node:http'
import { ECSClient } from '@aws-sdk/client-ecs'
import { expect, onTestFinished, test } from 'vitest'
import { deploy } from './deploy.mjs'
import { revisionWith, rolloutOf } from './revision.mjs'

const deployment = {
  region: 'eu-west-2',
  cluster: 'lomash-test',
  registry: 'registry',
  repository: 'lomash-test',
  services: { web: 'web', 'worker-core': 'worker' },
  migrate: { family: 'lomash-test-migrate', subnets: ['subnet-1'], securityGroups: ['sg-1'] },
}

/** A server that speaks as ECS does, and keeps what it was asked. */
async function openEcs({ exitCode = 0, rollout = 'COMPLETED', refusesTask = false, image = 'old' } = {}) {
  const asked = []
  const answers = {
    DescribeTaskDefinition: ({ taskDefinition }) => ({
      taskDefinition: {
        family: taskDefinition,
        revision: 7,
        status: 'ACTIVE',
        containerDefinitions: [{ name: 'main', image }],
      },
    }),
    RegisterTaskDefinition: ({ family }) => ({
      taskDefinition: { taskDefinitionArn: `arn:task/${family}:8` },
    }),
    RunTask: () =>
      refusesTask
        ? { tasks: [], failures: [{ reason: 'RESOURCE:MEMORY' }] }
        : { tasks: [{ taskArn: 'arn:task/1' }], failures: [] },
    DescribeTasks: () => ({ tasks: [{ lastStatus: 'STOPPED', containers: [{ exitCode }] }] }),
    UpdateService: () => ({ service: {} }),
    DescribeServices: ({ services: [service] }) => ({
      services: [
        {
          taskDefinition: `arn:task/lomash-test-${service}:7`,
          deployments: [
            {
              taskDefinition: `arn:task/lomash-test-${service}:8`,
              rolloutState: rollout,
              rolloutStateReason: 'circuit breaker',
            },
          ],
        },
      ],
    }),
  }
  const server = createServer(async (req, res) => {
    const operation = String(req.headers['x-amz-target']).split('.')[1]
    const input = JSON.parse(Buffer.concat(await req.toArray()).toString())
    asked.push({ operation, input })
    res
      .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify(answers[operation](input)))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = new ECSClient({
    region: 'eu-west-2',
    endpoint: `http://127.0.0.1:${server.address().port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  onTestFinished(async () => {
    client.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { client, asked, operations: () => asked.map(({ operation }) => operation) }
}

const options = { deployment, tag: 'abc', pollMs: 1, patienceMs: 5_000 }

test('migrations have run to their end before any service is touched', async () => {
  const ecs = await openEcs()
  await deploy({ ...options, migrates: true, client: ecs.client })
  const operations = ecs.operations()
  expect(operations.indexOf('DescribeTasks')).toBeLessThan(operations.indexOf('UpdateService'))
  expect(operations.filter((name) => name === 'UpdateService')).toHaveLength(2)
})

test('every service gets its image by the tag', async () => {
  const ecs = await openEcs()
  await deploy({ ...options, migrates: false, client: ecs.client })
  const images = ecs.asked
    .filter(({ operation }) => operation === 'RegisterTaskDefinition')
    .map(({ input }) => input.containerDefinitions[0].image)
  expect(images.sort()).toEqual(['registry/lomash-test/web:abc', 'registry/lomash-test/worker:abc'])
  expect(ecs.operations()).not.toContain('RunTask')
})

test('PgBouncer goes first when its image is another one, and is left alone when it is not', async () => {
  const pooled = { ...deployment, pooler: 'pgbouncer' }
  const changed = await openEcs()
  await deploy({ ...options, deployment: pooled, poolerTag: 'p1', migrates: true, client: changed.client })
  const updated = changed.asked.filter(({ operation }) => operation === 'UpdateService')
  expect(updated.map(({ input }) => input.service)).toEqual(['pgbouncer', 'web', 'worker-core'])
  expect(changed.operations().indexOf('UpdateService')).toBeLessThan(changed.operations().indexOf('RunTask'))

  const same = await openEcs({ image: 'registry/lomash-test/pgbouncer:p1' })
  await deploy({ ...options, deployment: pooled, poolerTag: 'p1', migrates: true, client: same.client })
  expect(same.operations().filter((name) => name === 'UpdateService')).toHaveLength(2)
})

test('when migrations fail or do not start, nothing is deployed', async () => {
  for (const how of [{ exitCode: 1 }, { refusesTask: true }]) {
    const ecs = await openEcs(how)
    await expect(deploy({ ...options, migrates: true, client: ecs.client })).rejects.toThrow(/migration/)
    expect(ecs.operations()).not.toContain('UpdateService')
  }
})

test('a deployment that ECS takes back is a failure that says why', async () => {
  const ecs = await openEcs({ rollout: 'FAILED' })
  await expect(deploy({ ...options, migrates: false, client: ecs.client })).rejects.toThrow(/circuit breaker/)
})

test('one that never ends is given up', async () => {
  const ecs = await openEcs({ rollout: 'IN_PROGRESS' })
  await expect(deploy({ ...options, patienceMs: 50, migrates: false, client: ecs.client })).rejects.toThrow(
    /in time/,
  )
})

test('a revision keeps the settings of the latest and changes the image only', () => {
  const latest = {
    family: 'f',
    revision: 3,
    registeredBy: 'x',
    cpu: '512',
    containerDefinitions: [{ name: 'a', image: 'old', environment: [1] }],
  }
  expect(revisionWith(latest, 'new')).toEqual({
    family: 'f',
    cpu: '512',
    containerDefinitions: [{ name: 'a', image: 'new', environment: [1] }],
  })
})

test('it is done when the old tasks have left, and failed when its own deployment is gone', () => {
  const completed = { taskDefinition: 'new', rolloutState: 'COMPLETED' }
  expect(rolloutOf({ deployments: [completed, { taskDefinition: 'old' }] }, 'new').state).toBe('IN_PROGRESS')
  expect(rolloutOf({ deployments: [completed] }, 'new').state).toBe('COMPLETED')
  expect(rolloutOf({ deployments: [{ taskDefinition: 'old' }] }, 'new').state).toBe('FAILED')
})
