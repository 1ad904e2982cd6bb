/** A deployment runs old and new tasks side by side (infra/modules/ecs-service: 200 %). */
const surge = 2
/** Each task keeps a pool to the primary and one as large to the replica, which is the primary itself where there is none. */
const poolsOfTask = 2

/**
 * What so many tasks open, and what they could while all of them, and the pooler, are being replaced. What the event scales is counted
 * as it is, the other workers at their least in peace and at their most in the deployment.
 * @param {{ scaling: any, pgbouncer: any, database: any }} settings
 * @param {{ tasks: number, workers: number }} running web tasks and notification workers
 */
export function connectionsOf({ scaling, pgbouncer, database }, { tasks, workers }) {
  const { 'worker-notifications': notifications, ...others } = scaling.workers
  const moving = tasks * scaling.web.pool_size + workers * notifications.pool_size
  const resting = (size) =>
    Object.values(others).reduce((sum, worker) => sum + worker[size] * worker.pool_size, 0)
  const clientConnections = poolsOfTask * (moving + resting('min_tasks'))
  const clientsInDeployment = surge * poolsOfTask * (moving + resting('max_tasks'))
  // Both pools end at one server when there is no other.
  const poolsOfServer = database.replica_class ? 1 : 2
  const kept = pgbouncer.tasks * pgbouncer.server_connections * poolsOfServer
  const direct = (clients) => (clients / poolsOfTask) * poolsOfServer
  return {
    clientConnections,
    clientsInDeployment,
    serverConnections:
      pgbouncer.tasks === 0 ? direct(clientConnections) : Math.min(kept, direct(clientConnections)),
    // Not what is wanted but what can be: pools are full at the worst moment.
    serverConnectionsInDeployment: pgbouncer.tasks === 0 ? direct(clientsInDeployment) : surge * kept,
  }
}

/** As infra/modules/pgbouncer has it; a test compares. */
export const pooler = { cpu: 256, memory: 512 }

/** Fargate's processors while everything is deployed at once, the migration task included. */
export function vcpusInDeployment({ scaling, pgbouncer }, { tasks, workers }) {
  const { 'worker-notifications': notifications, ...others } = scaling.workers
  const units =
    tasks * scaling.web.cpu +
    workers * notifications.cpu +
    Object.values(others).reduce((sum, worker) => sum + worker.max_tasks * worker.cpu, 0) +
    pgbouncer.tasks * pooler.cpu
  const migration = 512
  return (surge * units + migration) / 1_024
}
