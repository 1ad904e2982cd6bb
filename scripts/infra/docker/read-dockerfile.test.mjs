import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../stack/paths.mjs'
import { readDockerfile } from './read-dockerfile.mjs'

const read = (name) =>
  readDockerfile(readFileSync(join(root, 'infra', 'docker', `${name}.Dockerfile`), 'utf8'))

test('stages, where they begin, and what is copied from which', () => {
  const { args, stages } = read('web')
  expect(args.NODE_IMAGE).toMatch(/^node:24\.\d+\.\d+-bookworm-slim$/)
  expect(stages.map(({ name, from }) => [name, from])).toEqual([
    ['base', args.NODE_IMAGE],
    ['pruned', 'base'],
    ['built', 'base'],
    ['dependencies', 'base'],
    ['image', 'base'],
  ])
  const copies = stages.at(-1)?.steps.filter(({ keyword }) => keyword === 'COPY')
  expect(copies?.map(({ flags }) => flags.from)).toEqual(['dependencies', 'pruned', 'built', 'built'])
})

test('a script reaches the shell as it was written, over several lines', () => {
  const { stages } = readDockerfile(
    'FROM a\nRUN --mount=type=cache,target=/c find x \\( -name \'*.map\' \\) \\\n # of debuggers\n && b "c d"\n',
  )
  expect(stages[0]?.steps[0]?.text.split(/\s*&&\s*/)).toEqual(["find x \\( -name '*.map' \\)", 'b "c d"'])
})

test('the command is what process 1 is, whole', () => {
  const command = read('worker')
    .stages.at(-1)
    ?.steps.find(({ keyword }) => keyword === 'CMD')
  expect(command?.json).toEqual([
    'node',
    '--max-semi-space-size=8',
    '--max-old-space-size=192',
    'apps/worker/src/main.ts',
  ])
})

test('the base image, the tests and turbo are of the same versions', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const name of ['web', 'worker', 'migrate']) {
    const { args, stages } = read(name)
    expect(args.NODE_IMAGE).toContain(`:${devDependencies.node}-`)
    expect(
      stages
        .flatMap(({ steps }) => steps)
        .some(({ text }) => text.includes(`turbo@${devDependencies.turbo}`)),
    ).toBe(true)
  }
})
