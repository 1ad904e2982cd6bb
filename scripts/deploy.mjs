// npm run deploy -- --tag TAG [--pgbouncer-tag TAG] [--without-migrations | --rotate-database]: deploys images that have been pushed;
// --rotate-database after the database got a new password (docs/runbook.md, "New secrets"). DEPLOYMENT holds `terraform output -json deployment`.
import { readArguments } from './stack/arguments.mjs'
import { Failure, runCommand } from './stack/failure.mjs'
import { continueUnderNode24 } from './stack/node24.mjs'

const usage = 'npm run deploy -- --tag TAG [--pgbouncer-tag TAG] [--without-migrations | --rotate-database]'
const options = {
  tag: { type: 'string' },
  'pgbouncer-tag': { type: 'string' },
  'without-migrations': { type: 'boolean', default: false },
  'rotate-database': { type: 'boolean', default: false },
}

await runCommand(async () => {
  const given = readArguments(options, usage, process.argv.slice(2))
  if (!/^[\w.-]{1,128}$/.test(given.tag ?? '')) throw new Failure(`Which tag? Usage: ${usage}`)
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  const deployment = readDeployment()
  const { deploy } = await import('./infra/deployment/deploy.mjs') // needs packages, which are there only now
  await deploy({
    deployment,
    tag: given.tag,
    poolerTag: given['pgbouncer-tag'],
    migrates: !given['without-migrations'],
    rotatesDatabase: given['rotate-database'],
    say: (line) => console.log(line),
  })
  console.log(`${given.tag} is at ${deployment.publicUrl}`)
})

function readDeployment() {
  try {
    return JSON.parse(process.env.DEPLOYMENT ?? '')
  } catch {
    throw new Failure('DEPLOYMENT is not set to what `terraform output -json deployment` prints.')
  }
}
