/** What RegisterTaskDefinition takes of what DescribeTaskDefinition gives. */
const kept = [
  'family',
  'taskRoleArn',
  'executionRoleArn',
  'networkMode',
  'containerDefinitions',
  'volumes',
  'placementConstraints',
  'requiresCompatibilities',
  'cpu',
  'memory',
  'runtimePlatform',
  'ephemeralStorage',
]

/**
 * The next revision: the latest, whoever registered it (Terraform, for settings; a deployment, for an image), with this image.
 * @param {object} taskDefinition as DescribeTaskDefinition gives it
 */
export function revisionWith(taskDefinition, image) {
  const revision = Object.fromEntries(
    kept.filter((key) => key in taskDefinition).map((key) => [key, taskDefinition[key]]),
  )
  const [main, ...others] = revision.containerDefinitions
  return { ...revision, containerDefinitions: [{ ...main, image }, ...others] }
}

/** How a service's deployment stands, from its description. */
export function rolloutOf(service, taskDefinition) {
  const deployment = service.deployments.find((each) => each.taskDefinition === taskDefinition)
  if (deployment === undefined) return { state: 'FAILED', reason: 'it was rolled back' }
  const { rolloutState = 'IN_PROGRESS', rolloutStateReason = '' } = deployment
  const isAlone = service.deployments.length === 1
  if (rolloutState === 'COMPLETED' && !isAlone)
    return { state: 'IN_PROGRESS', reason: 'old tasks are leaving' }
  return { state: rolloutState, reason: rolloutStateReason }
}
