// npm run capacity: what the traffic model does to the platform as Terraform has it; draws docs/capacity.svg
// and fails when an event breaks a limit.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixedPerMonth, notCounted } from './infra/capacity/cost.mjs'
import { drawEvents } from './infra/capacity/draw.mjs'
import { brokenLimits } from './infra/capacity/limits.mjs'
import { profiles } from './infra/capacity/profiles.mjs'
import { costOf, emailsPerTask, requestsPerTask, simulate } from './infra/capacity/simulate.mjs'
import { tableOf } from './infra/capacity/table.mjs'
import { readArguments } from './stack/arguments.mjs'
import { runCommand } from './stack/failure.mjs'
import { continueUnderNode24 } from './stack/node24.mjs'
import { root } from './stack/paths.mjs'

await runCommand(async () => {
  readArguments({}, 'npm run capacity', process.argv.slice(2))
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))
  const settings = read('infra', 'environments', 'production', 'scaling.auto.tfvars.json')
  const measured = read('bench', 'measured.json')
  const results = profiles.map((profile) => simulate(profile, settings, measured))
  const broken = results.flatMap((result) => brokenLimits(result, settings))
  printTable(results, settings, measured)
  writeFileSync(join(root, 'docs', 'capacity.svg'), drawEvents(results))
  console.log('\nDrawn in docs/capacity.svg')
  for (const line of broken) console.error(`✗ ${line}`)
  if (broken.length === 0) console.log('✓ No event breaks a limit.')
  return broken.length === 0 ? 0 : 1
})

function printTable(results, settings, measured) {
  const { web, workers } = settings.scaling
  const [shoppers, openDay] = [{}, { visitors: 'open day' }].map((profile) =>
    Math.round(requestsPerTask(web, costOf(profile, measured))),
  )
  console.log(
    `A web task answers ${shoppers} requests/s of shoppers or ${openDay} of an open day, a notification worker sends ` +
      `${Math.round(emailsPerTask(workers['worker-notifications'], measured))} emails/s (measured ${measured.web.measuredOn}).`,
  )
  console.log(
    `What stands costs some $${fixedPerMonth(settings)} a month without traffic. Not counted: ${notCounted}.\n`,
  )
  console.log(tableOf(results, settings))
}
