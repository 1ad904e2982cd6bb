import { checkTerraform } from '../infra/terraform.mjs'
import { seconds } from '../stack/progress.mjs'

/** What is not the program but puts it where it runs: each folder of Terraform is one test. */
export async function runInfra(_stack, tally) {
  const skipped = await checkTerraform((name, { ok, output, ms }) => report(tally, name, { ok, output, ms }))
  if (skipped !== undefined) console.log(`– Terraform was not checked. ${skipped}`)
}

function report(tally, name, { ok, output, ms }) {
  console.log(`${ok ? '✓' : '✗'} ${name} ${seconds(ms)}${ok ? '' : `\n${output}`}`)
  tally.add(`infra: ${name}`, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
}
