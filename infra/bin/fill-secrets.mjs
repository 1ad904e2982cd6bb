// Puts into Secrets Manager what Terraform made the places for, so that no value passes through its state:
//   cd infra/environments/production && terraform output -json stores | node ../../bin/fill-secrets.mjs
// Asks for SMTP_URL in the environment. Keeps what is there already; --rotate-database gives the application a new database
// password (then deploy: the migration task gives it to PostgreSQL, and new tasks use it). Wants the AWS CLI, signed in.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { databaseSecrets, redisSecrets } from './secret-values.mjs'

const stores = JSON.parse(readFileSync(0, 'utf8'))
const rotatesDatabase = process.argv.includes('--rotate-database')
const newPassword = () => randomBytes(24).toString('hex')

const aws = (...args) =>
  execFileSync('aws', [...args, '--region', stores.region, '--output', 'json'], { encoding: 'utf8' })
const idOf = (name) => `${stores.prefix}/${name}`

function read(name) {
  try {
    return JSON.parse(aws('secretsmanager', 'get-secret-value', '--secret-id', idOf(name))).SecretString
  } catch {
    return undefined
  }
}

/** Through a pipe: what stands on a command line can be seen by others. */
function write(name, value) {
  execFileSync(
    'aws',
    [
      'secretsmanager',
      'put-secret-value',
      '--region',
      stores.region,
      '--secret-id',
      idOf(name),
      '--secret-string',
      'file:///dev/stdin',
    ],
    { input: value, stdio: ['pipe', 'ignore', 'inherit'] },
  )
  console.log(`${idOf(name)} is set`)
}

if (read('app-secret') === undefined) write('app-secret', randomBytes(48).toString('base64url'))

if (read('database-direct-url') === undefined || rotatesDatabase) {
  for (const [name, value] of Object.entries(databaseSecrets(stores, newPassword()))) write(name, value)
}

for (const [role, { id }] of Object.entries(stores.redis)) {
  if (read(`redis-${role}-url`) !== undefined) continue
  const password = newPassword()
  aws(
    'elasticache',
    'modify-replication-group',
    '--replication-group-id',
    id,
    '--auth-token',
    password,
    '--auth-token-update-strategy',
    'SET',
    '--apply-immediately',
  )
  for (const [name, value] of Object.entries(redisSecrets(role, stores.redis[role], password)))
    write(name, value)
}

const { SMTP_URL } = process.env
if (SMTP_URL) write('smtp-url', SMTP_URL)
else if (read('smtp-url') === undefined) {
  console.error(
    `${idOf('smtp-url')} is empty: run again with SMTP_URL=smtp://user:password@email-smtp.${stores.region}.amazonaws.com:587`,
  )
  process.exitCode = 1
}
