import { pooler } from './connections.mjs'

/**
 * Dollars, list prices of eu-west-2 as far as they were known when this was written (2026-11): for comparing, not for
 * budgets. https://calculator.aws has today's.
 */
const perHour = {
  fargateVcpu: 0.04656,
  fargateGb: 0.00511,
  nodes: {
    'db.m7g.large': 0.187,
    'db.m7g.xlarge': 0.374,
    'db.m7g.2xlarge': 0.748,
    'db.t4g.medium': 0.077,
    'cache.m7g.large': 0.18,
    'cache.t4g.micro': 0.018,
    'cache.t4g.small': 0.036,
  },
  natGateway: 0.05,
  loadBalancer: 0.0265,
  interfaceEndpoint: 0.011,
}
const HOURS_A_MONTH = 730

const taskPerHour = ({ cpu, memory }) =>
  (cpu / 1_024) * perHour.fargateVcpu + (memory / 1_024) * perHour.fargateGb

/** What stands whatever happens, a month: stores, network, and every service at its least. */
export function fixedPerMonth({ scaling, database, redis, pgbouncer }, zones = 3) {
  const node = (name) => perHour.nodes[name] ?? 0
  const stores =
    node(database.instance_class) * (database.multi_az ? 2 : 1) +
    node(database.replica_class) +
    [redis.cache, redis.state].reduce(
      (sum, { node_type: type, replicas }) => sum + node(type) * (1 + replicas),
      0,
    )
  const network = zones * perHour.natGateway + perHour.loadBalancer + 6 * zones * perHour.interfaceEndpoint
  const services =
    scaling.web.min_tasks * taskPerHour(scaling.web) +
    Object.values(scaling.workers).reduce((sum, worker) => sum + worker.min_tasks * taskPerHour(worker), 0) +
    pgbouncer.tasks * taskPerHour(pooler)
  return Math.round((stores + network + services) * HOURS_A_MONTH)
}

/** What an event costs beyond that: the tasks it adds. */
export function eventCost({ minutes }, { scaling }) {
  const worker = scaling.workers['worker-notifications']
  const dollars = minutes.reduce(
    (sum, { tasks, workers }) =>
      sum +
      ((tasks - scaling.web.min_tasks) * taskPerHour(scaling.web) +
        (workers - worker.min_tasks) * taskPerHour(worker)) /
        60,
    0,
  )
  return Math.round(dollars * 100) / 100
}

/** What neither counts, said wherever the sum is. */
export const notCounted =
  'storage and backups, traffic (CloudFront, NAT, between zones), WAF, public IPv4 addresses, Container Insights, logs and alarms, secrets and keys'
