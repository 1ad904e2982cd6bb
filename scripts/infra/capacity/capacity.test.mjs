import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../stack/paths.mjs'
import { eventCost, fixedPerMonth } from './cost.mjs'
import { drawEvents } from './draw.mjs'
import { brokenLimits } from './limits.mjs'
import { profiles, rpsAt } from './profiles.mjs'
import { tasksBefore, wantedWebTasks } from './scale-web.mjs'
import { wantedWorkers } from './scale-workers.mjs'
import { costOf, requestsPerTask, simulate } from './simulate.mjs'

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

  test('ten thousand emails at once are gone in minutes', () => {
    const newsletter = { ...event('Normal browse'), emailsAtOnce: 10_000 }
    const { minutes } = simulate(newsletter, settings, measured)
    expect(Math.max(...minutes.map(({ depth }) => depth))).toBeGreaterThan(500)
    expect(Math.max(...minutes.map(({ workers }) => workers))).toBeGreaterThan(2)
    expect(minutes.at(-1)?.depth).toBe(0)
  })
})

test('every broken limit is named', () => {
  const result = simulate(event('Normal browse'), settings, measured)
  const bad = {
    unanswered: 1,
    tasks: 21,
    workers: 13,
    depth: 6_000,
    clientConnections: 9_999,
    serverConnections: 999,
    busyConnections: 999,
    primaryProcessor: 81,
    replicaProcessor: 81,
  }
  const minutes = result.minutes.map((each) => ({ ...each, ...bad }))
  expect(brokenLimits({ ...result, minutes }, settings)).toHaveLength(10)
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
