import { scaleOutMinutes } from './scale-web.mjs'

/** Production's part of the 50 that Service Quotas is asked for (Fargate On-Demand vCPU): staging in the same account takes the others. */
const fargateVcpuQuota = 40
const deepQueue = 5_000
/** A newsletter may be that long under way. */
const deepMinutes = 10
const busyWeb = 90

/**
 * What an event must not do.
 * @returns {string[]} one line a limit that is broken
 */
export function brokenLimits({ profile, minutes }, settings) {
  const most = (name) => Math.max(...minutes.map((each) => each[name]))
  const at = (name) => minutes.find((each) => each[name] === most(name)).minute
  const longest = (isSo) => longestRun(minutes, isSo)
  const checks = [
    ...fleetChecks(settings, { most, longest, minutes }),
    [
      longest(({ depth }) => depth > deepQueue) > deepMinutes,
      () =>
        `more than ${deepQueue} emails wait for over ${deepMinutes} minutes (${Math.round(most('depth'))} in minute ${at('depth')})`,
    ],
    [minutes.at(-1).depth > 0, () => 'emails still wait at the end'],
    ...connectionChecks(settings, most),
    ...['primary', 'replica', 'pgbouncer'].map((what) => [
      most(`${what}Processor`) > 80,
      () => `the ${what} is ${most(`${what}Processor`).toFixed(0)} % busy, at most 80 %`,
    ]),
  ]
  return checks.filter(([isBroken]) => isBroken).map(([, say]) => `${profile.name}: ${say()}`)
}

function fleetChecks({ scaling }, { most, longest, minutes }) {
  const worker = scaling.workers['worker-notifications']
  const firstLate = minutes.find((each) => each.unanswered > 0)
  return [
    [
      firstLate !== undefined,
      () => `requests wait from minute ${firstLate.minute} on: more than ${most('tasks')} tasks could answer`,
    ],
    [
      longest(({ utilisation }) => utilisation > busyWeb) > scaleOutMinutes,
      () =>
        `web is over ${busyWeb} % busy for longer than the ${scaleOutMinutes} minutes that more tasks take`,
    ],
    [
      most('tasks') > scaling.web.max_tasks,
      () => `${most('tasks')} web tasks, at most ${scaling.web.max_tasks}`,
    ],
    [most('workers') > worker.max_tasks, () => `${most('workers')} workers, at most ${worker.max_tasks}`],
    [
      most('vcpus') > fargateVcpuQuota,
      () => `${most('vcpus')} vCPU of Fargate in a deployment, the quota is ${fargateVcpuQuota}`,
    ],
  ]
}

function connectionChecks({ pgbouncer, database }, most) {
  const available = database.max_connections - database.reserved_connections
  const server = [
    most('serverConnectionsInDeployment') > available,
    () =>
      `${most('serverConnectionsInDeployment')} connections can be opened to a PostgreSQL in a deployment, at most ${available}`,
  ]
  const busy = [
    most('busyConnections') > most('serverConnections'),
    () =>
      `${most('busyConnections').toFixed(0)} connections busy at once, there are ${most('serverConnections')}`,
  ]
  if (pgbouncer.tasks === 0) return [server, busy]
  // With one task gone the others take all clients.
  const accepted = (pgbouncer.tasks - 1) * pgbouncer.client_connections
  const clients = [
    most('clientsInDeployment') > accepted,
    () => `${most('clientsInDeployment')} clients of PgBouncer in a deployment, at most ${accepted}`,
  ]
  return [clients, server, busy]
}

/** For how many minutes on end it was so, at most. */
function longestRun(minutes, isSo) {
  let longest = 0
  let now = 0
  for (const minute of minutes) {
    now = isSo(minute) ? now + 1 : 0
    longest = Math.max(longest, now)
  }
  return longest
}
