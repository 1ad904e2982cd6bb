import { createServer } from 'node:http'
import { ECSClient } from '@aws-sdk/client-ecs'
import { expect, onTestFinished, test } from 'vitest'
import { deploy } from './deploy.mjs'
import { revisionWith } from './revision.mjs'
import { rolloutOf } from './rollout.mjs'

const deployment = {
  region: 'eu-west-2',
  cluster: 'lomash-test',
  registry: 'registry',
  repository: 'lomash-test',
  services: { web: 'web', 'worker-core': 'worker' },
  migrate: { family: 'lomash-test-migrate', subnets: ['subnet-1'], securityGroups: ['sg-1'] },
}

/** A server that speaks as ECS does, and keeps what it was asked. */
async function openEcs({
  exitCode = 0,
  rollout = 'COMPLETED',
  refusesTask = false,
  image = 'old',
  latest = {},
  configuration = {},
  blueGreen = [],
} = {}) {
  const asked = []
  const isBlueGreen = (service) => configuration[service]?.strategy === 'BLUE_GREEN'
  const answers = {
    DescribeTaskDefinition: ({ taskDefinition }) => ({
      taskDefinition: {
        family: taskDefinition.split('/').at(-1).split(':')[0],
        revision: 7,
        status: 'ACTIVE',
        containerDefinitions: [{ name: 'main', image }],
        // A family's name is answered with its latest revision, a revision's with itself.
        ...(taskDefinition.includes('/') ? {} : latest),
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
    DescribeServices: ({ services }) => ({
      services: services.map((service) => ({
        serviceName: service,
        taskDefinition: `arn:task/lomash-test-${service}:7`,
        deploymentConfiguration: configuration[service],
        deployments: [
          {
            taskDefinition: `arn:task/lomash-test-${service}:8`,
            rolloutState: isBlueGreen(service) ? undefined : rollout,
            rolloutStateReason: 'circuit breaker',
          },
        ],
      })),
    }),
    ListServiceDeployments: () => ({
      serviceDeployments: [
        { serviceDeploymentArn: 'arn:before', targetServiceRevisionArn: 'arn:revision/7' },
        { serviceDeploymentArn: 'arn:ours', targetServiceRevisionArn: 'arn:revision/8' },
      ],
    }),
    DescribeServiceDeployments: () => ({
      serviceDeployments: [
        { status: 'SUCCESSFUL', targetServiceRevision: { arn: 'arn:revision/7' } },
        {
          status: blueGreen.length > 1 ? blueGreen.shift() : blueGreen[0],
          rollback: { reason: 'alarm web-5xx' },
          targetServiceRevision: { arn: 'arn:revision/8' },
        },
      ],
    }),
    DescribeServiceRevisions: () => ({
      serviceRevisions: [7, 8].map((number) => ({
        serviceRevisionArn: `arn:revision/${number}`,
        taskDefinition: `arn:task/lomash-test-web:${number}`,
      })),
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
  const updated = () =>
    asked.filter(({ operation }) => operation === 'UpdateService').map(({ input }) => input.service)
  return { client, asked, operations: () => asked.map(({ operation }) => operation), updated }
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

test('PgBouncer is deployed when only its settings are other ones', async () => {
  const ecs = await openEcs({
    image: 'registry/lomash-test/pgbouncer:p1',
    latest: {
      containerDefinitions: [
        {
          name: 'main',
          image: 'registry/lomash-test/pgbouncer:latest',
          environment: [{ name: 'DEFAULT_POOL_SIZE', value: '60' }],
        },
      ],
    },
  })
  const pooled = { ...deployment, pooler: 'pgbouncer' }
  await deploy({ ...options, deployment: pooled, poolerTag: 'p1', migrates: true, client: ecs.client })
  expect(ecs.updated()[0]).toEqual('pgbouncer')
})

test('a new password goes to PostgreSQL, then to PgBouncer, then to the services', async () => {
  const ecs = await openEcs({ image: 'registry/lomash-test/pgbouncer:p1' })
  const pooled = { ...deployment, pooler: 'pgbouncer' }
  const all = { ...options, deployment: pooled, client: ecs.client }
  await deploy({ ...all, migrates: true, rotatesDatabase: true })
  expect(ecs.updated()).toEqual(['pgbouncer', 'web', 'worker-core'])
  expect(ecs.operations().lastIndexOf('DescribeTasks')).toBeLessThan(
    ecs.operations().indexOf('UpdateService'),
  )
  const poolers = ecs.asked.filter(({ input }) => input.family === 'lomash-test-pgbouncer')
  expect(poolers[0].input.containerDefinitions[0].image).toBe('registry/lomash-test/pgbouncer:p1')
  await expect(deploy({ ...all, migrates: false, rotatesDatabase: true })).rejects.toThrow(/PostgreSQL/)
})

test('meanwhile the alarms bring nothing back, and afterwards they do again', async () => {
  const web = { alarms: { alarmNames: ['web-5xx'], enable: true, rollback: true }, maximumPercent: 200 }
  for (const rollout of ['COMPLETED', 'FAILED']) {
    const ecs = await openEcs({ configuration: { web }, rollout })
    const deployed = deploy({ ...options, migrates: true, rotatesDatabase: true, client: ecs.client })
    await (rollout === 'FAILED' ? expect(deployed).rejects.toThrow(/circuit/) : deployed)
    const ofWeb = ecs.asked.filter(
      ({ operation, input }) => operation === 'UpdateService' && input.service === 'web',
    )
    expect(ofWeb.map(({ input }) => input.deploymentConfiguration)).toEqual([
      { ...web, alarms: { ...web.alarms, enable: false } },
      undefined,
      web,
    ])
  }
})

test('a blue/green service, which has no rollout state, is watched by its service deployment', async () => {
  const configuration = { web: { strategy: 'BLUE_GREEN' } }
  const good = await openEcs({ configuration, blueGreen: ['PENDING', 'IN_PROGRESS', 'SUCCESSFUL'] })
  await deploy({ ...options, migrates: false, client: good.client })
  expect(good.operations().filter((name) => name === 'DescribeServiceDeployments')).toHaveLength(3)

  const bad = await openEcs({ configuration, blueGreen: ['ROLLBACK_IN_PROGRESS', 'ROLLBACK_SUCCESSFUL'] })
  await expect(deploy({ ...options, migrates: false, client: bad.client })).rejects.toThrow(/alarm web-5xx/)
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
