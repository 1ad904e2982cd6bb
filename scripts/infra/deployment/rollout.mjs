import { setTimeout as sleep } from 'node:timers/promises'
import {
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  ListServiceDeploymentsCommand,
} from '@aws-sdk/client-ecs'
import { Failure } from '../../stack/failure.mjs'

const hourMs = 3_600_000

/** Waits until ECS has brought this revision to the service, or has taken it back. */
export async function untilRolledOut(watch, service, taskDefinition) {
  const { ecs, cluster, pollMs, deadline, say } = watch
  while (Date.now() < deadline) {
    const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [service] }))
    const { state, reason } =
      services[0].deploymentConfiguration?.strategy === 'BLUE_GREEN'
        ? await readBlueGreen(watch, service, taskDefinition)
        : rolloutOf(services[0], taskDefinition)
    if (state === 'COMPLETED') return say(`${service}: done`)
    if (state === 'FAILED')
      throw new Failure(`${service} failed and went back to the version before: ${reason}`)
    await sleep(pollMs)
  }
  throw new Failure(`${service} was not deployed in time; ECS goes on with it.`)
}

/** How a rolling service's deployment stands, from its description. */
export function rolloutOf(service, taskDefinition) {
  const deployment = service.deployments.find((each) => each.taskDefinition === taskDefinition)
  if (deployment === undefined) return { state: 'FAILED', reason: 'it was rolled back' }
  const { rolloutState = 'IN_PROGRESS', rolloutStateReason = '' } = deployment
  const isAlone = service.deployments.length === 1
  if (rolloutState === 'COMPLETED' && !isAlone)
    return { state: 'IN_PROGRESS', reason: 'old tasks are leaving' }
  return { state: rolloutState, reason: rolloutStateReason }
}

const ends = {
  SUCCESSFUL: 'COMPLETED',
  STOPPED: 'FAILED',
  ROLLBACK_SUCCESSFUL: 'FAILED',
  ROLLBACK_FAILED: 'FAILED',
}

/** A blue/green service's own description has no rollout state: how it stands is kept with its service deployments. */
async function readBlueGreen({ ecs, cluster, startedAt }, service, taskDefinition) {
  const { serviceDeployments: listed = [] } = await ecs.send(
    new ListServiceDeploymentsCommand({
      cluster,
      service,
      // An hour for clocks that differ; Describe… takes 20 at once.
      createdAt: { after: new Date(startedAt - hourMs) },
      maxResults: 20,
    }),
  )
  if (listed.length === 0) return { state: 'IN_PROGRESS' }
  const serviceDeploymentArns = listed.map(({ serviceDeploymentArn }) => serviceDeploymentArn)
  const serviceRevisionArns = [...new Set(listed.map(({ targetServiceRevisionArn: arn }) => arn))]
  const [{ serviceDeployments }, { serviceRevisions }] = await Promise.all([
    ecs.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns })),
    ecs.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns })),
  ])
  const ours = serviceRevisions.find((each) => each.taskDefinition === taskDefinition)
  const deployment = serviceDeployments.find(
    ({ targetServiceRevision }) => ours && targetServiceRevision?.arn === ours.serviceRevisionArn,
  )
  const { status, statusReason, rollback } = deployment ?? {}
  return { state: ends[status] ?? 'IN_PROGRESS', reason: rollback?.reason ?? statusReason ?? status }
}
