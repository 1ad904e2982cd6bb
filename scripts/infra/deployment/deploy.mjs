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
import { revisionWith, rolloutOf } from './revision.mjs'

/**
 * Puts a version where shoppers are: PgBouncer, if its image is another one; migrations, as one task; then every service, all at once, each by its own way (web
 * blue/green, workers rolling). What fails to become healthy ECS takes back by itself, and this fails.
 * @param {{ deployment: any, tag: string, poolerTag?: string, migrates: boolean, pollMs?: number, patienceMs?: number, client?: ECSClient,
 *   say?: (line: string) => void }} options `deployment`: `terraform output -json deployment`
 */
export async function deploy({
  deployment,
  tag,
  poolerTag,
  migrates,
  client,
  pollMs = 10_000,
  patienceMs = 30 * 60_000,
  say = () => {},
}) {
  const ecs = client ?? new ECSClient({ region: deployment.region })
  const { cluster, migrate, services } = deployment
  const imageOf = (name) => `${deployment.registry}/${deployment.repository}/${name}:${tag}`
  const deadline = Date.now() + patienceMs
  const watch = { ecs, cluster, pollMs, deadline, say }

  if (deployment.pooler && poolerTag !== undefined) {
    await deployPooler(
      watch,
      deployment,
      `${deployment.registry}/${deployment.repository}/pgbouncer:${poolerTag}`,
    )
  }
  if (migrates) {
    const revision = await register(ecs, migrate.family, imageOf('migrate'))
    await runToEnd(watch, migrate, revision)
  }
  const revisions = await Promise.all(
    Object.entries(services).map(async ([service, image]) => [
      service,
      await register(ecs, `${deployment.repository}-${service}`, imageOf(image)),
    ]),
  )
  for (const [service, taskDefinition] of revisions) {
    await ecs.send(new UpdateServiceCommand({ cluster, service, taskDefinition }))
    say(`${service}: ${taskDefinition.split('/').at(-1)} begins`)
  }
  await Promise.all(
    revisions.map(([service, taskDefinition]) => untilRolledOut(watch, service, taskDefinition)),
  )
}

/** All its clients have to connect anew, so it is left alone as long as its image is the same. */
async function deployPooler(watch, { cluster, repository, pooler: service }, image) {
  const { ecs, say } = watch
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [service] }))
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: services[0].taskDefinition }),
  )
  if (taskDefinition.containerDefinitions[0].image === image) return say(`${service}: stays as it is`)
  const revision = await register(ecs, `${repository}-${service}`, image)
  await ecs.send(new UpdateServiceCommand({ cluster, service, taskDefinition: revision }))
  say(`${service}: ${revision.split('/').at(-1)} begins`)
  await untilRolledOut(watch, service, revision)
}

async function register(ecs, family, image) {
  const { taskDefinition } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: family }))
  const registered = await ecs.send(new RegisterTaskDefinitionCommand(revisionWith(taskDefinition, image)))
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

async function untilRolledOut({ ecs, cluster, pollMs, deadline, say }, service, taskDefinition) {
  while (Date.now() < deadline) {
    const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [service] }))
    const { state, reason } = rolloutOf(services[0], taskDefinition)
    if (state === 'COMPLETED') return say(`${service}: done`)
    if (state === 'FAILED')
      throw new Failure(`${service} failed and went back to the version before: ${reason}`)
    await sleep(pollMs)
  }
  throw new Failure(`${service} was not deployed in time; ECS goes on with it.`)
}
