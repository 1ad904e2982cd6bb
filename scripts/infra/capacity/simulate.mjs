import { lengthOf, rpsAt } from './profiles.mjs'
import { startMinutes, tasksBefore, wantedWebTasks } from './scale-web.mjs'
import { wantedWorkers } from './scale-workers.mjs'

/** Requests a second that one task can answer when it does nothing else and never waits. */
export const requestsPerTask = (web, measured) =>
  ((web.cpu / 1_024) * 1_000) / measured.web.processorMsPerRequest
/** Emails a second of one worker. */
export const emailsPerTask = (worker, measured) =>
  ((worker.cpu / 1_024) * 1_000) / measured.worker.processorMsPerEmail

/** Processors of an instance class. */
const vcpus = { 'db.t4g.medium': 2, 'db.m7g.large': 2, 'db.m7g.xlarge': 4, 'db.m7g.2xlarge': 8 }

/** In percent of a server, from milliseconds of processor a second. */
const busy = (milliseconds, instanceClass) => (instanceClass ? milliseconds / 10 / vcpus[instanceClass] : 0)

/** Some tasks, and those on their way: what is wanted serves `startMinutes` later. */
function fleet(count) {
  const state = { wanted: count, minutesSinceOut: 1_000, minutesSinceIn: 1_000 }
  const history = Array.from({ length: startMinutes + 1 }, () => count)
  return {
    state,
    serving: () => Math.min(history.at(-1 - startMinutes), history.at(-1)),
    next(wanted) {
      state.minutesSinceOut = wanted > state.wanted ? 1 : state.minutesSinceOut + 1
      state.minutesSinceIn = wanted < state.wanted ? 1 : state.minutesSinceIn + 1
      state.wanted = wanted
      history.push(wanted)
    },
  }
}

/**
 * One event, minute by minute.
 * @param {import('./profiles.mjs').Profile} profile
 * @param {{ scaling: any, pgbouncer: any, database: any }} settings scaling.auto.tfvars.json
 * @param {any} measured bench/measured.json
 */
export function simulate(profile, { scaling, pgbouncer, database }, measured) {
  const { web, workers, cooldown_seconds: cooldown } = scaling
  const worker = workers['worker-notifications']
  const trigger = worker.queue_triggers['email-send']
  const perTask = requestsPerTask(web, measured)
  const peakAtOrigin = profile.peakRps * (1 - profile.edgeShare)
  const baseAtOrigin = profile.baseRps * (1 - profile.edgeShare)
  const atFirst = Math.max(
    tasksBefore(baseAtOrigin / 0.6, perTask, web),
    Math.ceil((baseAtOrigin * 60) / web.requests_per_task_and_minute),
    profile.announced ? tasksBefore(peakAtOrigin, perTask, web) : 0,
  )
  const webFleet = fleet(Math.min(web.max_tasks, atFirst))
  const workerFleet = fleet(worker.min_tasks)
  const load = []
  const depths = []
  const minutes = []
  let depth = 0
  let unanswered = 0

  for (let minute = 0; minute < lengthOf(profile); minute += 1) {
    const rps = rpsAt(profile, minute)
    const originRps = rps * (1 - profile.edgeShare)
    const tasks = webFleet.serving()
    // What could not be answered is asked again.
    const asked = originRps + unanswered / 60
    const answered = Math.min(asked, tasks * perTask)
    unanswered = (asked - answered) * 60
    const utilisation = (100 * answered) / (tasks * perTask)

    const isEvent = rps > profile.baseRps || profile.peakRps === profile.baseRps
    const emails =
      (isEvent ? profile.emailsPerSecond : profile.emailsPerSecond / 5) +
      (minute === 12 ? (profile.emailsAtOnce ?? 0) / 60 : 0)
    const sending = workerFleet.serving()
    const couldSend = sending * emailsPerTask(worker, measured) * 60
    depth = Math.max(0, depth + emails * 60 - couldSend)

    const queries = answered * measured.web.databaseQueriesPerRequest
    const transactions =
      (Math.min(emails * 60 + depth, couldSend) / 60) * measured.worker.transactionsPerEmail
    minutes.push({
      minute,
      rps,
      originRps,
      tasks,
      utilisation,
      unanswered,
      workers: sending,
      depth,
      clientConnections: 2 * (tasks * web.pool_size + sending * worker.pool_size),
      busyConnections: ((queries + transactions) * measured.database.msPerQuery) / 1_000,
      serverConnections: Math.min(
        pgbouncer.tasks * pgbouncer.server_connections,
        2 * (tasks * web.pool_size + sending * worker.pool_size),
      ),
      // What web reads it reads from the replica, if there is one; what workers do is on the primary.
      replicaProcessor: busy(queries * measured.database.processorMsPerQuery, database.replica_class),
      primaryProcessor: busy(
        transactions * measured.worker.databaseMsPerTransaction +
          (database.replica_class ? 0 : queries * measured.database.processorMsPerQuery),
        database.instance_class,
      ),
    })
    load.push({
      tasks,
      utilisation: Math.min(100, (100 * asked) / (tasks * perTask)),
      requestsPerTask: (asked * 60) / tasks,
    })
    depths.push(depth)
    webFleet.next(wantedWebTasks(load, webFleet.state, scaling))
    workerFleet.next(wantedWorkers(depths, workerFleet.state, worker, trigger, cooldown))
  }
  return { profile, tasksAtFirst: Math.min(web.max_tasks, atFirst), minutes }
}
