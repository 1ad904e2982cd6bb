import { setTimeout as sleep } from 'node:timers/promises'
import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { Failure } from '../../stack/failure.mjs'
import { isAlready, revisionWith } from './revision.mjs'
import { untilRolledOut } from './rollout.mjs'

/**
 * Puts a version where shoppers are: PgBouncer, if its image or settings are other ones; migrations, as one task; then every service,
 * all at once, each by its own way (web blue/green, workers rolling). What fails to become healthy ECS takes back by itself, and this fails.
 *
 * When the database gets a new password, PgBouncer goes after the migrations: they give the password to PostgreSQL, and who started before
 * could not connect.
 * @param {{ deployment: any, tag: string, poolerTag?: string, migrates: boolean, rotatesDatabase?: boolean, pollMs?: number, patienceMs?: number,
 *   client?: ECSClient, say?: (line: string) => void }} options `deployment`: `terraform output -json deployment`
 */
export async function deploy({
  deployment,
  tag,
  poolerTag,
  migrates,
  rotatesDatabase = false,
  client,
  pollMs = 10_000,
  patienceMs = 30 * 60_000,
  say = () => {},
}) {
  if (rotatesDatabase && !migrates)
    throw new Failure('A new password of the database needs the migration task: it gives it to PostgreSQL.')
  const ecs = client ?? new ECSClient({ region: deployment.region })
  const { cluster, migrate, services } = deployment
  const imageOf = (name) => `${deployment.registry}/${deployment.repository}/${name}:${tag}`
  const startedAt = Date.now()
  const watch = { ecs, cluster, pollMs, startedAt, deadline: startedAt + patienceMs, say }
  const poolerImage =
    poolerTag === undefined
      ? undefined
      : `${deployment.registry}/${deployment.repository}/pgbouncer:${poolerTag}`

  if (deployment.pooler && poolerImage !== undefined && !rotatesDatabase) {
    await deployPooler(watch, deployment, poolerImage)
  }
  if (migrates) {
    const revision = await register(ecs, migrate.family, imageOf('migrate'))
    await runToEnd(watch, migrate, revision)
  }
  if (deployment.pooler && rotatesDatabase) await renewPooler(watch, deployment, poolerImage)
  const revisions = await Promise.all(
    Object.entries(services).map(async ([service, image]) => [
      service,
      await register(ecs, `${deployment.repository}-${service}`, imageOf(image)),
    ]),
  )
  const bring = () => bringAll(watch, revisions)
  await (rotatesDatabase ? withoutAlarms(watch, Object.keys(services), bring) : bring())
}

async function bringAll(watch, revisions) {
  for (const [service, taskDefinition] of revisions) await begin(watch, service, taskDefinition)
  await Promise.all(
    revisions.map(([service, taskDefinition]) => untilRolledOut(watch, service, taskDefinition)),
  )
}

async function begin({ ecs, cluster, say }, service, taskDefinition) {
  await ecs.send(new UpdateServiceCommand({ cluster, service, taskDefinition }))
  say(`${service}: ${taskDefinition.split('/').at(-1)} begins`)
}

/** Old tasks answer with errors once their password is gone: the alarms would bring back those that cannot work any more. */
async function withoutAlarms({ ecs, cluster }, names, bring) {
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: names }))
  const watched = services.filter(({ deploymentConfiguration: given }) => given?.alarms?.enable)
  const configure = async (change) => {
    for (const { serviceName: service, deploymentConfiguration: given } of watched) {
      await ecs.send(new UpdateServiceCommand({ cluster, service, deploymentConfiguration: change(given) }))
    }
  }
  await configure((given) => ({ ...given, alarms: { ...given.alarms, enable: false } }))
  try {
    await bring()
  } finally {
    await configure((given) => given)
  }
}

/** All its clients have to connect anew, so it is left alone as long as its image and its settings are the same. */
async function deployPooler(watch, { repository, pooler: service }, image) {
  const { ecs, say } = watch
  const family = `${repository}-${service}`
  const wanted = revisionWith(await describe(ecs, family), image)
  if (isAlready(await describeRunning(watch, service), wanted)) return say(`${service}: stays as it is`)
  const revision = await register(ecs, family, image)
  await begin(watch, service, revision)
  await untilRolledOut(watch, service, revision)
}

/** Tasks read their secrets when they start. */
async function renewPooler(watch, { repository, pooler: service }, image) {
  const running = await describeRunning(watch, service)
  const revision = await register(
    watch.ecs,
    `${repository}-${service}`,
    image ?? running.containerDefinitions[0].image,
  )
  await begin(watch, service, revision)
  await untilRolledOut(watch, service, revision)
}

async function describeRunning({ ecs, cluster }, service) {
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [service] }))
  return describe(ecs, services[0].taskDefinition)
}

/** Of a family, its latest. */
async function describe(ecs, familyOrRevision) {
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: familyOrRevision }),
  )
  return taskDefinition
}

async function register(ecs, family, image) {
  const latest = await describe(ecs, family)
  const registered = await ecs.send(new RegisterTaskDefinitionCommand(revisionWith(latest, image)))
  return registered.taskDefinition.taskDefinitionArn
}

async function runToEnd(
  { ecs, cluster, pollMs, deadline, say },
  { subnets, securityGroups },
  taskDefinition,
) {
  const { tasks = [], failures = [] } = await ecs.send(
    new RunTaskCommand({
      cluster,
      taskDefinition,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp: 'DISABLED' } },
    }),
  )
  const [task] = tasks
  if (task === undefined)
    throw new Failure(`The migration task did not start: ${failures[0]?.reason ?? 'no reason given'}`)
  say('migrations run')
  while (Date.now() < deadline) {
    const described = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [task.taskArn] }))
    const [now] = described.tasks ?? []
    if (now?.lastStatus === 'STOPPED') {
      const [container] = now.containers ?? []
      if (container?.exitCode === 0) return say('migrations are applied')
      throw new Failure(
        `The migrations failed (exit code ${container?.exitCode ?? 'none'}: ${container?.reason ?? now.stoppedReason ?? 'see its log'}). ` +
          'Nothing was deployed: the version before runs on.',
      )
    }
    await sleep(pollMs)
  }
  throw new Failure('The migrations did not end in time. Nothing was deployed: the version before runs on.')
}
