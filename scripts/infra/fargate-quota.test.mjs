import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../stack/paths.mjs'

const read = (...path) => readFileSync(join(root, 'infra', ...path), 'utf8')
const cpuIn = (...path) => Number(/^\s+cpu\s+= (\d+)$/m.exec(read(...path))[1])

/** Every task at its maximum, twice: the old beside the new; and the migration task. */
function mostVcpus(environment) {
  const { scaling, pgbouncer } = JSON.parse(read('environments', environment, 'scaling.auto.tfvars.json'))
  const services = [scaling.web, ...Object.values(scaling.workers)]
  const pooler = { max_tasks: pgbouncer.tasks, cpu: cpuIn('modules', 'pgbouncer', 'main.tf') }
  const units = [...services, pooler].reduce((sum, { max_tasks, cpu }) => sum + 2 * max_tasks * cpu, 0)
  return Math.ceil((units + cpuIn('modules', 'platform', 'migrate.tf')) / 1024)
}

test('the README names the processors that production and staging want at most', () => {
  expect(read('README.md').replaceAll(/\s+/g, ' ')).toContain(
    `Production wants ${mostVcpus('production')} vCPU at most, all services at their maxima and doubled by a deployment; staging ${mostVcpus('staging')} `,
  )
})
