import { join } from 'node:path'
import { tool } from '../stack/paths.mjs'
import { run } from '../stack/run.mjs'
import { readReport } from './report.mjs'
import { countVitest } from './tally.mjs'

/** Runs one of the projects of vitest.config.ts and counts its tests. */
export async function runVitest(project, { directory, env = {} }) {
  const reportPath = join(directory, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const { code } = await run(tool('vitest'), ['run', '--project', project, ...reporters], {
    env: { ...env, NODE_ENV: 'test' },
    visible: true,
  })
  return countVitest(readReport(reportPath), code)
}
