import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnvironmentFile } from './environment-file.mjs'
import { Failure } from './failure.mjs'
import { root } from './paths.mjs'

const postgres = ['postgresql:', 'postgres:']
const redis = ['redis:', 'rediss:']

/** What the stack itself reads; each has a rule that says what is wrong with a value. */
const rules = {
  PORT: (value) => (isPort(value) ? undefined : 'must be a whole number from 1 to 65535'),
  DATABASE_URL: (value) => urlProblem(value, postgres),
  DATABASE_URL_READONLY: (value) => urlProblem(value, postgres),
  REDIS_CACHE_URL: (value) => urlProblem(value, redis),
  REDIS_CACHE_REPLICA_URL: (value) => urlProblem(value, redis),
  REDIS_STATE_URL: (value) => urlProblem(value, redis),
}

/** The settings: the process's environment over `.env`. A wrong value is a failure that names its variable. */
export function readEnvironment() {
  const path = join(root, '.env')
  const fromFile = existsSync(path) ? parseEnvironmentFile(readFileSync(path, 'utf8')) : {}
  for (const name of Object.keys(rules)) {
    const value = process.env[name] || fromFile[name]
    const problem = value === undefined || value === '' ? undefined : rules[name](value)
    if (problem === undefined) continue
    throw new Failure(
      `${process.env[name] ? name : `.env: ${name}`} ${problem}, not "${withoutPassword(value)}".`,
    )
  }
  const set = Object.entries({ ...fromFile, ...withoutEmpty(process.env) }).filter(
    ([, value]) => value !== '',
  )
  return Object.fromEntries(set)
}

const withoutEmpty = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

const isPort = (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535

function urlProblem(value, protocols) {
  const isGood = URL.canParse(value) && protocols.includes(new URL(value).protocol)
  return isGood ? undefined : `must be a URL that begins with ${protocols[0]}//`
}

const withoutPassword = (value) => value.replace(/:[^:@/]+@/, ':…@')
