import { connectionsOf, pooler, vcpusInDeployment } from './connections.mjs'
import { lengthOf, newsletterMinute, rpsAt } from './profiles.mjs'
import { startMinutes, tasksBefore, wantedWebTasks } from './scale-web.mjs'
import { wantedWorkers } from './scale-workers.mjs'

/**
 * What a request costs, in milliseconds: of the web process, of the replica's and the primary's processors, and of a connection; and how
 * often it asks PostgreSQL.
 * Shoppers read, from the replica if there is one; whoever comes to an open day looks for times and books, all of it on the primary.
 */
export function costOf({ visitors }, { web, database, openDay }, hasReplica) {
  if (visitors === 'open day') {
    const { processorMsPerRequest, databaseMsPerRequest, connectionMsPerRequest } = openDay
    return {
      processor: processorMsPerRequest,
      replica: 0,
      primary: databaseMsPerRequest,
      connection: connectionMsPerRequest,
      roundTrips: openDay.roundTripsPerRequest,
    }
  }
  const queries = web.databaseQueriesPerRequest * database.processorMsPerQuery
  return {
    processor: web.processorMsPerRequest,
    replica: hasReplica ? queries : 0,
    primary: hasReplica ? 0 : queries,
    connection: web.databaseQueriesPerRequest * database.msPerQuery,
    // A read is one statement.
    roundTrips: web.databaseQueriesPerRequest,
  }
}

/** Requests a second that one task can answer when it does nothing else and never waits. */
export const requestsPerTask = (web, cost) => ((web.cpu / 1_024) * 1_000) / cost.processor
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
export function simulate(profile, settings, measured) {
  const { scaling, pgbouncer, database } = settings
  const { web, workers, cooldown_seconds: cooldown } = scaling
  const worker = workers['worker-notifications']
  const trigger = worker.queue_triggers['email-send']
  const cost = costOf(profile, measured, Boolean(database.replica_class))
  const perTask = requestsPerTask(web, cost)
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
    const promised =
      60 * (isEvent ? profile.emailsPerSecond : profile.emailsPerSecond / 5) +
      (minute === newsletterMinute ? (profile.newsletter ?? 0) : 0)
    const sending = workerFleet.serving()
    const sent = Math.min(depth + promised, sending * emailsPerTask(worker, measured) * 60)
    depth += promised - sent

    const transactions = (sent / 60) * measured.worker.transactionsPerEmail
    const roundTrips = answered * cost.roundTrips + transactions * measured.pgbouncer.roundTripsPerTransaction
    minutes.push({
      minute,
      rps,
      originRps,
      tasks,
      utilisation,
      unanswered,
      workers: sending,
      depth,
      ...connectionsOf(settings, { tasks, workers: sending }),
      vcpus: vcpusInDeployment(settings, { tasks, workers: sending }),
      busyConnections: (answered * cost.connection + transactions * measured.database.msPerQuery) / 1_000,
      replicaProcessor: busy(answered * cost.replica, database.replica_class),
      primaryProcessor: busy(
        answered * cost.primary + transactions * measured.worker.databaseMsPerTransaction,
        database.instance_class,
      ),
      pgbouncerProcessor:
        pgbouncer.tasks === 0
          ? 0
          : (roundTrips * measured.pgbouncer.processorMsPerRoundTrip) /
            (10 * pgbouncer.tasks * (pooler.cpu / 1_024)),
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
