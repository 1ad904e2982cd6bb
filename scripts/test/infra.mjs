import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintDockerfile } from '../infra/docker/lint.mjs'
import { checkMigrations } from '../infra/migrations/check-migrations.mjs'
import { checkTerraform } from '../infra/terraform.mjs'
import { composeProblems, lintWorkflows } from '../infra/workflows.mjs'
import { root } from '../stack/paths.mjs'
import { seconds } from '../stack/progress.mjs'

const checks = {
  dockerfiles: lintDockerfiles,
  'docker-compose': composeProblems,
  workflows: lintWorkflows,
  'additive migrations': checkMigrations,
}

/** What is not the program but puts it where it runs. Each check, and each folder of Terraform, is one test. */
export async function runInfra(_stack, tally) {
  for (const [name, check] of Object.entries(checks)) {
    const startedAt = Date.now()
    const problems = await check()
    report(tally, name, {
      ok: problems.length === 0,
      output: problems.join('\n'),
      ms: Date.now() - startedAt,
    })
  }
  const skipped = await checkTerraform((name, result) => report(tally, name, result))
  if (skipped !== undefined) console.log(`– Terraform was not checked. ${skipped}`)
}

function lintDockerfiles() {
  const directory = join(root, 'infra', 'docker')
  const names = readdirSync(directory).filter((name) => name.endsWith('.Dockerfile'))
  return names.flatMap((name) =>
    lintDockerfile(readFileSync(join(directory, name), 'utf8')).map(
      (problem) => `infra/docker/${name}: ${problem}`,
    ),
  )
}

function report(tally, name, { ok, output, ms }) {
  console.log(`${ok ? '✓' : '✗'} ${name} ${seconds(ms)}${ok ? '' : `\n${output}`}`)
  tally.add(`infra: ${name}`, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
}
