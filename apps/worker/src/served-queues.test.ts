import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { queueNames } from '@lomash/api/worker'
import { expect, test } from 'vitest'

type Scaling = { scaling: { workers: Record<string, { queues: string[] }> } }

const environments = join(import.meta.dirname, '../../../infra/environments')

test.each(['staging', 'production'])(
  'in %s every queue is served by one service, and no service waits for a queue that is none',
  (name) => {
    const file = join(environments, name, 'scaling.auto.tfvars.json')
    const { scaling } = JSON.parse(readFileSync(file, 'utf8')) as Scaling
    const served = Object.values(scaling.workers).flatMap(({ queues }) => queues)
    expect(served.sort()).toEqual([...queueNames].sort())
  },
)
