import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Makes a group of Redis servers want this password. ElastiCache refuses SET while a group knows none: ROTATE makes it known beside having
 * none, SET then makes it the only way in. May be done again with the same password.
 * @param {(service: string, operation: string, input: object) => any} aws
 */
export async function setRedisToken(aws, id, password, pollMs = 10_000) {
  await untilSettled(aws, id, pollMs)
  for (const strategy of ['ROTATE', 'SET']) {
    aws('elasticache', 'modify-replication-group', {
      ReplicationGroupId: id,
      AuthToken: password,
      AuthTokenUpdateStrategy: strategy,
      ApplyImmediately: true,
    })
    await untilSettled(aws, id, pollMs)
  }
}

/** Whether the group wants a password already. */
export const hasRedisToken = (aws, id) => describe(aws, id).AuthTokenEnabled === true

async function untilSettled(aws, id, pollMs) {
  for (;;) {
    const { Status, PendingModifiedValues } = describe(aws, id)
    if (Status === 'available' && !PendingModifiedValues?.AuthTokenStatus) return
    await sleep(pollMs)
  }
}

function describe(aws, id) {
  return aws('elasticache', 'describe-replication-groups', { ReplicationGroupId: id }).ReplicationGroups[0]
}
