// Puts into Secrets Manager what Terraform made the places for, so that no value passes through its state:
//   cd infra/environments/production && terraform output -json stores | node ../../bin/fill-secrets.mjs
// Wants the AWS CLI, signed in, and SMTP_USER and SMTP_PASSWORD in the environment (SMTP_HOST if it is not SES). Keeps what is there.
//   --rewrite-database-urls  the same passwords at the addresses of now: after PgBouncer or the replica came or went
//   --rotate-database        new passwords of the database's two users; `npm run deploy -- --rotate-database` then gives them to everybody
//   --set-redis-tokens       gives Redis the passwords that stand there, once more: when this was cut short while it did
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isMissing, openAws } from './aws-cli.mjs'
import { hasRedisToken, setRedisToken } from './redis-token.mjs'
import { databaseSecrets, passwordIn, redisSecrets, smtpUrl } from './secret-values.mjs'

const { values: wants } = parseArgs({
  options: {
    'rewrite-database-urls': { type: 'boolean', default: false },
    'rotate-database': { type: 'boolean', default: false },
    'set-redis-tokens': { type: 'boolean', default: false },
  },
})
const stores = JSON.parse(readFileSync(0, 'utf8'))
const aws = openAws(stores.region)
const newPassword = () => randomBytes(24).toString('hex')
const idOf = (name) => `${stores.prefix}/${name}`

/** The value, or undefined where nothing was put yet. Whatever else goes wrong is no reason to write over it. */
function read(name) {
  try {
    return aws('secretsmanager', 'get-secret-value', { SecretId: idOf(name) }).SecretString
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function write(name, value) {
  aws('secretsmanager', 'put-secret-value', { SecretId: idOf(name), SecretString: value })
  console.log(`${idOf(name)} is set`)
}

if (read('app-secret') === undefined) write('app-secret', randomBytes(48).toString('base64url'))

for (const secretsOf of Object.values(databaseSecrets(stores))) fillDatabase(secretsOf)
for (const role of Object.keys(stores.redis)) await fillRedis(role)
fillMail()

/** Of one of its users. */
function fillDatabase(secretsOf) {
  const names = Object.keys(secretsOf(''))
  const present = Object.fromEntries(names.map((name) => [name, read(name)]))
  const known = Object.values(present).find((url) => url !== undefined)
  const password = known === undefined || wants['rotate-database'] ? newPassword() : passwordIn(known)
  const rewrites = wants['rotate-database'] || wants['rewrite-database-urls']
  for (const [name, value] of Object.entries(secretsOf(password))) {
    if (present[name] === undefined || (rewrites && present[name] !== value)) write(name, value)
  }
}

/** The secret first: a password that only Redis knew would be lost if this were cut short. */
async function fillRedis(role) {
  const { id } = stores.redis[role]
  const known = read(`redis-${role}-url`)
  const password = known === undefined ? newPassword() : passwordIn(known)
  for (const [name, value] of Object.entries(redisSecrets(role, stores.redis[role], password))) {
    if (read(name) === undefined) write(name, value)
  }
  if (known !== undefined && !wants['set-redis-tokens'] && hasRedisToken(aws, id)) return
  console.log(`${id}: its password is being set; this takes some minutes`)
  await setRedisToken(aws, id, password)
  console.log(`${id} wants its password`)
}

function fillMail() {
  const { SMTP_HOST = `email-smtp.${stores.region}.amazonaws.com`, SMTP_USER, SMTP_PASSWORD } = process.env
  if (SMTP_USER && SMTP_PASSWORD) return write('smtp-url', smtpUrl(SMTP_HOST, SMTP_USER, SMTP_PASSWORD))
  if (read('smtp-url') !== undefined) return
  console.error(`${idOf('smtp-url')} is empty: run again with SMTP_USER and SMTP_PASSWORD in the environment`)
  process.exitCode = 1
}
