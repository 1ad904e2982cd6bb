import { eventCost } from './cost.mjs'

/** What each event does at most, as docs/scale.md has it; a test compares. */
export function tableOf(results, settings) {
  const rows = results.map((result) => [
    result.profile.name,
    number(result.profile.peakRps),
    ...figuresOf(result),
    `$${eventCost(result, settings)}`,
  ])
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return lines.join('\n')
}

const columns = [
  'event',
  'requests/s',
  'web tasks',
  'their processor',
  'emails waiting',
  'notification workers',
  'clients of PgBouncer',
  'its processor',
  'primary',
  'replica',
  'vCPU in a deployment',
  'costs beyond',
]

function figuresOf({ minutes, tasksAtFirst }) {
  const most = (name) => number(Math.max(...minutes.map((each) => each[name])))
  const percent = (name) => `${most(name)} %`
  return [
    `${tasksAtFirst} → ${most('tasks')}`,
    percent('utilisation'),
    most('depth'),
    most('workers'),
    most('clientConnections'),
    percent('pgbouncerProcessor'),
    percent('primaryProcessor'),
    percent('replicaProcessor'),
    most('vcpus'),
  ]
}

const number = (value) => Math.round(value).toLocaleString('en-GB')
