import { expect, test } from 'vitest'
import { queueNames } from '../../jobs/queues.ts'
import { jobState, queueName } from './job-console.schema.ts'
import { JOB_ACTIONS, type JobAction, mayBe, type StatefulRow, shownState } from './job-state.ts'

const allowed: Record<JobAction, string[]> = {
  retry: ['RETRYING', 'DEAD', 'DISCARDED'],
  replay: ['DONE'],
  discard: ['WAITING', 'SCHEDULED', 'RETRYING', 'DEAD'],
}

test.each(JOB_ACTIONS.flatMap((action) => jobState.options.map((state) => [action, state] as const)))(
  '%s of a job that is %s',
  (action, state) => {
    expect(mayBe(action, state)).toBe(allowed[action].includes(state))
  },
)

test('the queues that can be asked for are those there are', () => {
  expect(queueName.options).toEqual(queueNames)
})

const row = (given: Partial<StatefulRow>): StatefulRow => ({
  state: 'PENDING',
  attempts: 0,
  isDue: true,
  isHeld: false,
  ...given,
})

test.each([
  ['due', row({}), 'WAITING'],
  ['in its queue', row({ state: 'RELAYED' }), 'WAITING'],
  ['set for later', row({ isDue: false }), 'SCHEDULED'],
  ['failed and set for later', row({ isDue: false, attempts: 1 }), 'RETRYING'],
  ['failed and due again', row({ attempts: 1 }), 'WAITING'],
  ['held by a worker', row({ state: 'RELAYED', isHeld: true }), 'RUNNING'],
  ['held by a worker and put off', row({ isDue: false, isHeld: true }), 'RUNNING'],
  ['done, by a worker whose hold has not run out', row({ state: 'DONE', isHeld: true }), 'DONE'],
  ['given up', row({ state: 'DEAD', attempts: 5 }), 'DEAD'],
  ['discarded', row({ state: 'DISCARDED' }), 'DISCARDED'],
])('a job that is %s', (_, given, state) => {
  expect(shownState(given)).toBe(state)
})
