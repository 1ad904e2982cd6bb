import { join } from 'node:path'
import { tool } from '../stack/paths.mjs'
import { run } from '../stack/run.mjs'
import { readReport } from './report.mjs'
import { countVitest } from './tally.mjs'

/** Runs one of the projects of vitest.config.ts, or of it what lies in `only`, and counts its tests. `files`: so many at a time. */
export async function runVitest(project, { directory, env = {}, only = [], files }) {
  const reportPath = join(directory, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const workers = files === undefined ? [] : [`--maxWorkers=${files}`]
  const { code } = await run(
    tool('vitest'),
    ['run', '--project', project, ...workers, ...reporters, ...only],
    {
      env: { ...env, NODE_ENV: 'test' },
      visible: true,
    },
  )
  return countVitest(readReport(reportPath), code)
}
