import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../stack/paths.mjs'
import { lintText, workflowProblems } from './workflows.mjs'

const good = `
on: push
permissions: { contents: read }
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
        with: { persist-credentials: false }
      - run: npm test
`

test('a workflow with few permissions, versions and no keys is good', () => {
  expect(workflowProblems(good)).toEqual([])
})

test.each([
  ['all permissions', good.replace(/permissions.*\n/, '')],
  ['an action of any version', good.replace('@v4', '@main')],
  ['an action of others by its tag', good.replace('run: npm test', 'uses: docker/setup-buildx-action@v3')],
  [
    'what somebody typed in a script',
    good.replace('npm test', 'echo $' + '{{ github.event.pull_request.title }}'),
  ],
  ['a token left behind', good.replace('false', 'true')],
  ['a key', good.replace('npm test', 'AWS_SECRET_ACCESS_KEY=1 npm test')],
])('%s is refused', (_, text) => {
  expect(workflowProblems(text)).toHaveLength(1)
})

test('actionlint itself finds what GitHub would not run', async () => {
  const found = await lintText(
    good.replace('runs-on: ubuntu-24.04', 'needs: nobody\n    runs-on: ubuntu-24.04'),
  )
  expect(found.join('\n')).toContain('nobody')
})

describe('what comes to production', () => {
  const read = (name) => parse(readFileSync(join(root, '.github', 'workflows', name), 'utf8'))
  const { jobs } = read('deploy-production.yml')
  const { steps } = read('deploy.yml').jobs.deploy

  test('is a commit that "deploy staging" succeeded for', () => {
    expect(jobs.deploy.needs).toBe('staging-runs-it')
    const asked = jobs['staging-runs-it'].steps.map(({ run }) => run).join()
    expect(asked).toMatch(/deploy-staging\.yml\/runs/)
    expect(asked).toMatch(/head_sha=\$COMMIT&branch=main&event=push&status=success/)
    expect(jobs.deploy.with.commit).toBe('$' + '{{ inputs.commit }}')
  })

  test('is copied by digest, never built again', () => {
    const building = steps.filter(({ run = '' }) => run.includes('buildx build'))
    expect(building.map((step) => step.if)).toEqual(["inputs.environment == 'staging'"])
    const copying = steps.filter(({ run = '' }) => run.includes('$COPY_FROM/$image@$digest'))
    expect(copying.map((step) => step.if)).toEqual(["inputs.environment != 'staging'"])
  })

  test('and nothing is deployed before all four images are scanned', () => {
    const deploys = steps.findIndex(({ run = '' }) => run.startsWith('npm run deploy'))
    const scanned = steps
      .slice(0, deploys)
      .filter(({ uses = '' }) => uses.startsWith('aquasecurity/trivy-action@'))
      .map((step) => step.with['image-ref'].match(/\/(\w+):/)[1])
    expect(scanned).toEqual(['web', 'worker', 'migrate', 'pgbouncer'])
  })
})
