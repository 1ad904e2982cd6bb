import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../stack/paths.mjs'
import { pooler } from './connections.mjs'
import { eventCost, fixedPerMonth } from './cost.mjs'
import { drawEvents } from './draw.mjs'
import { brokenLimits } from './limits.mjs'
import { profiles, rpsAt } from './profiles.mjs'
import { tasksBefore, wantedWebTasks } from './scale-web.mjs'
import { wantedWorkers } from './scale-workers.mjs'
import { costOf, requestsPerTask, simulate } from './simulate.mjs'
import { tableOf } from './table.mjs'

const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))
const settings = read('infra', 'environments', 'production', 'scaling.auto.tfvars.json')
const measured = read('bench', 'measured.json')
const { web } = settings.scaling
const event = (name) => profiles.find((profile) => profile.name === name)
const flat = { minutesSinceOut: 100, minutesSinceIn: 100 }
const minute = (tasks, utilisation, requestsOfEach = 0) => ({
  tasks,
  utilisation,
  requestsPerTask: requestsOfEach,
})

describe('web tasks', () => {
  test('two more are wanted once the processor has been over 60 % for two minutes, not after one', () => {
    const now = { wanted: 2, ...flat }
    expect(wantedWebTasks([minute(2, 70)], now, settings.scaling)).toBe(2)
    expect(wantedWebTasks([minute(2, 70), minute(2, 70)], now, settings.scaling)).toBe(4)
    expect(wantedWebTasks([minute(2, 90), minute(2, 90)], now, settings.scaling)).toBe(6)
  })

  test('not again within 60 s, nor ever more than 20', () => {
    const busy = [minute(2, 70), minute(2, 70)]
    expect(wantedWebTasks(busy, { wanted: 4, minutesSinceOut: 0, minutesSinceIn: 9 }, settings.scaling)).toBe(
      4,
    )
    expect(wantedWebTasks([minute(19, 99), minute(19, 99)], { wanted: 19, ...flat }, settings.scaling)).toBe(
      20,
    )
  })

  test('after three minutes as many as the target asks for at once', () => {
    const busy = Array.from({ length: 3 }, () => minute(4, 100))
    expect(wantedWebTasks(busy, { wanted: 4, ...flat }, settings.scaling)).toBe(8)
    const asked = Array.from({ length: 3 }, () => minute(2, 50, 30_000))
    expect(wantedWebTasks(asked, { wanted: 2, ...flat }, settings.scaling)).toBe(10)
  })

  test('they go after a quarter of an hour of calm, and not within 300 s of one another', () => {
    const calm = (minutes) => Array.from({ length: minutes }, () => minute(10, 12, 600))
    expect(wantedWebTasks(calm(14), { wanted: 10, ...flat }, settings.scaling)).toBe(10)
    expect(wantedWebTasks(calm(15), { wanted: 10, ...flat }, settings.scaling)).toBe(2)
    expect(
      wantedWebTasks(calm(15), { wanted: 10, minutesSinceOut: 9, minutesSinceIn: 4 }, settings.scaling),
    ).toBe(10)
  })

  test('before an announced event there are as many as its first minute needs', () => {
    expect(tasksBefore(5_000, 357, web)).toBe(16)
    expect(tasksBefore(1, 357, web)).toBe(2)
    expect(tasksBefore(1e6, 357, web)).toBe(20)
  })
})

describe('workers', () => {
  const worker = settings.scaling.workers['worker-notifications']
  const cooldown = settings.scaling.cooldown_seconds
  const wanted = (depths, now) => wantedWorkers(depths, { ...flat, ...now }, worker, 500, cooldown)

  test('two more above 500, four more above 2,000, at most 12', () => {
    expect(wanted([500], { wanted: 2 })).toBe(2)
    expect(wanted([501], { wanted: 2 })).toBe(4)
    expect(wanted([2_001], { wanted: 2 })).toBe(6)
    expect(wanted([9_999], { wanted: 11 })).toBe(12)
  })

  test('one goes when the queue has been shallow for five minutes', () => {
    expect(wanted([0, 0, 0, 0], { wanted: 6 })).toBe(6)
    expect(wanted([0, 0, 0, 0, 0], { wanted: 6 })).toBe(5)
    expect(wanted([0, 0, 0, 0, 0], { wanted: 2 })).toBe(2)
    expect(wanted([0, 0, 0, 0, 0], { wanted: 6, minutesSinceIn: 4 })).toBe(6)
  })
})

describe('events', () => {
  test('are the four of the traffic model, and ten times each', () => {
    const peaks = Object.fromEntries(profiles.map(({ name, peakRps }) => [name, peakRps]))
    expect(peaks).toMatchObject({
      'Normal browse': 50,
      'Sale launch': 500,
      'Showroom open day': 200,
      'Blog post viral': 300,
    })
    for (const name of ['Normal browse', 'Sale launch', 'Showroom open day', 'Blog post viral'])
      expect(peaks[`${name} × 10`]).toBe(10 * peaks[name])
  })

  test('begin and end where they began', () => {
    const sale = event('Sale launch')
    expect([0, 10, 11, 12, 72, 73, 74, 90].map((at) => rpsAt(sale, at))).toEqual([
      50, 50, 275, 500, 500, 275, 50, 50,
    ])
  })

  test.each(profiles.map((profile) => [profile.name, profile]))('%s breaks no limit', (_, profile) => {
    expect(brokenLimits(simulate(profile, settings, measured), settings)).toEqual([])
  })

  test('at 500 requests a second twenty tasks would have 25 each, far from what one can answer', () => {
    expect(500 / web.max_tasks).toBe(25)
    expect(requestsPerTask(web, costOf(event('Sale launch'), measured, true))).toBeGreaterThan(10 * 25)
  })

  test('who books is busy on the primary, who browses on the replica; without one, all are on the primary', () => {
    const [browse, openDay] = [event('Normal browse'), event('Showroom open day')]
    expect(costOf(browse, measured, true)).toMatchObject({ primary: 0, replica: expect.any(Number) })
    expect(costOf(browse, measured, false).primary).toBe(costOf(browse, measured, true).replica)
    expect(costOf(openDay, measured, true)).toMatchObject({ replica: 0, primary: expect.any(Number) })
    const most = ({ minutes }) => Math.max(...minutes.map(({ primaryProcessor }) => primaryProcessor))
    expect(most(simulate(openDay, settings, measured))).toBeGreaterThan(
      most(simulate(browse, settings, measured)),
    )
  })

  test('a spike that nobody announced is answered late, and the model says so', () => {
    const surprise = { ...event('Sale launch × 10'), announced: false }
    expect(brokenLimits(simulate(surprise, settings, measured), settings).join()).toContain('requests wait')
  })

  test('a newsletter grows the queue, brings workers to their maximum and is gone before they rest', () => {
    const { minutes } = simulate(event('Sale launch × 10'), settings, measured)
    expect(Math.max(...minutes.map(({ depth }) => depth))).toBeGreaterThan(5_000)
    expect(Math.max(...minutes.map(({ workers }) => workers))).toBe(12)
    expect(minutes.at(-1)).toMatchObject({ depth: 0, workers: expect.any(Number) })
    expect(minutes.at(-1).workers).toBeLessThan(12)
  })

  test('what is sent in a minute is paid for in that minute', () => {
    const sale = event('Sale launch')
    const busiest = (profile) =>
      Math.max(
        ...simulate(profile, settings, measured).minutes.map(({ primaryProcessor }) => primaryProcessor),
      )
    // Gone within the minute: nothing waits afterwards, and yet it was work.
    expect(busiest({ ...sale, newsletter: 3_600 })).toBeGreaterThan(2 * busiest({ ...sale, newsletter: 0 }))
  })

  test('workers that nothing scales have their connections, too', () => {
    const [first] = simulate(event('Normal browse'), settings, measured).minutes
    expect(first.clientConnections).toBe(2 * (2 * 10 + 2 * 10 + 10 + 10))
  })
})

describe('what does not fit is said', () => {
  const broken = (change) => {
    const changed = { ...settings, ...change }
    return brokenLimits(simulate(event('Sale launch × 10'), changed, measured), changed).join()
  }
  const { database, pgbouncer, scaling } = settings

  test('a server with fewer connections than a deployment of PgBouncer opens', () => {
    expect(broken({ database: { ...database, max_connections: 200 } })).toContain('300 connections')
  })

  test('both pools at one server', () => {
    expect(broken({ database: { ...database, replica_class: null } })).toContain('600 connections')
  })

  test('no PgBouncer: the server is what is too small, and nothing is at most -1000', () => {
    const said = broken({ pgbouncer: { ...pgbouncer, tasks: 0 } })
    expect(said).toContain('840 connections')
    expect(said).not.toMatch(/-\d|of PgBouncer|NaN|Infinity/)
  })

  test('workers of one: a newsletter is under way for too long', () => {
    const worker = { ...scaling.workers['worker-notifications'], max_tasks: 2 }
    const workers = { ...scaling.workers, 'worker-notifications': worker }
    expect(broken({ scaling: { ...scaling, workers } })).toContain('emails wait for over 10 minutes')
  })

  test('a PgBouncer that is one of a kind', () => {
    expect(broken({ pgbouncer: { ...pgbouncer, tasks: 1 } })).toContain('the pgbouncer is')
  })

  test('web that stays over 90 % although more tasks have had their time', () => {
    const at = (profile) => brokenLimits(simulate(profile, settings, measured), settings).join()
    const openDay = { ...event('Showroom open day × 10'), holdMinutes: 10 }
    expect(at({ ...openDay, peakRps: 3_000 })).toContain('over 90 % busy')
    expect(at(openDay)).not.toContain('over 90 % busy')
  })
})

test('every broken limit is named', () => {
  const result = simulate(event('Normal browse'), settings, measured)
  const bad = {
    unanswered: 1,
    tasks: 21,
    workers: 13,
    depth: 6_000,
    clientsInDeployment: 9_999,
    serverConnectionsInDeployment: 999,
    busyConnections: 999,
    utilisation: 91,
    vcpus: 41,
    pgbouncerProcessor: 81,
    primaryProcessor: 81,
    replicaProcessor: 81,
  }
  const minutes = result.minutes.map((each) => ({ ...each, ...bad }))
  expect(brokenLimits({ ...result, minutes }, settings)).toHaveLength(13)
})

test('PgBouncer is counted as large as it is', () => {
  const module = readFileSync(join(root, 'infra', 'modules', 'pgbouncer', 'main.tf'), 'utf8')
  expect(module).toMatch(new RegExp(`\\bcpu\\s+= ${pooler.cpu}\\n\\s+memory\\s+= ${pooler.memory}\\n`))
})

test('docs/scale.md and docs/capacity.svg are what the model says', () => {
  const results = profiles.map((profile) => simulate(profile, settings, measured))
  const page = readFileSync(join(root, 'docs', 'scale.md'), 'utf8')
  expect(page).toContain(tableOf(results, settings))
  expect(readFileSync(join(root, 'docs', 'capacity.svg'), 'utf8')).toBe(drawEvents(results))
})

test('a month without traffic and an event have their price', () => {
  expect(fixedPerMonth(settings)).toBeGreaterThan(500)
  expect(eventCost(simulate(event('Sale launch × 10'), settings, measured), settings)).toBeGreaterThan(0)
})

test('the drawing has a graph of each kind for each event', () => {
  const svg = drawEvents([simulate(event('Sale launch'), settings, measured)])
  expect(svg.match(/<polyline/g)).toHaveLength(5)
  expect(svg).toContain('Sale launch')
})
