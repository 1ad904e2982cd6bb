import { isDeepStrictEqual } from 'node:util'

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

/** Whether a task of this definition would be as one of the revision, settings and image. */
export function isAlready(taskDefinition, revision) {
  const [{ image }] = taskDefinition.containerDefinitions
  return isDeepStrictEqual(revisionWith(taskDefinition, image), revision)
}
