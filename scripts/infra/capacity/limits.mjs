/**
 * What an event must not do.
 * @returns {string[]} one line a limit that is broken
 */
export function brokenLimits({ profile, minutes }, { scaling, pgbouncer, database }) {
  const worker = scaling.workers['worker-notifications']
  const most = (name) => Math.max(...minutes.map((each) => each[name]))
  const at = (name) => minutes.find((each) => each[name] === most(name)).minute
  const checks = [
    [
      most('unanswered') > 0,
      () =>
        `requests wait from minute ${minutes.find((each) => each.unanswered > 0).minute} on: more than ${most('tasks')} tasks could answer`,
    ],
    [
      most('tasks') > scaling.web.max_tasks,
      () => `${most('tasks')} web tasks, at most ${scaling.web.max_tasks}`,
    ],
    [most('workers') > worker.max_tasks, () => `${most('workers')} workers, at most ${worker.max_tasks}`],
    [
      minutes.some(({ depth }, index) => depth > 5_000 && minutes[index + 1]?.depth > 5_000),
      () =>
        `more than 5,000 emails wait for over a minute (${Math.round(most('depth'))} in minute ${at('depth')})`,
    ],
    [minutes.at(-1).depth > 0, () => 'emails still wait at the end'],
    [
      most('clientConnections') > (pgbouncer.tasks - 1) * pgbouncer.client_connections,
      () =>
        `${most('clientConnections')} clients of PgBouncer, at most ${(pgbouncer.tasks - 1) * pgbouncer.client_connections}`,
    ],
    [
      most('serverConnections') > database.max_connections - database.reserved_connections,
      () =>
        `${most('serverConnections')} connections to PostgreSQL, at most ${database.max_connections - database.reserved_connections}`,
    ],
    [
      most('busyConnections') > pgbouncer.tasks * pgbouncer.server_connections,
      () =>
        `${most('busyConnections').toFixed(0)} connections busy at once, PgBouncer keeps ${pgbouncer.tasks * pgbouncer.server_connections}`,
    ],
    ...['primary', 'replica'].map((role) => [
      most(`${role}Processor`) > 80,
      () => `the ${role} is ${most(`${role}Processor`).toFixed(0)} % busy, at most 80 %`,
    ]),
  ]
  return checks.filter(([isBroken]) => isBroken).map(([, say]) => `${profile.name}: ${say()}`)
}
