import { expect, test } from 'vitest'
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
