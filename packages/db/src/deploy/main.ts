// The migration task: one process that ends. Exit code 0: the database is as this version of the program wants it.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readDeployEnv } from './env.ts'
import { forgetFailedMigrations } from './forget-failed.ts'
import { grantToApp } from './grant-to-app.ts'
import { prepareDatabase } from './prepare-database.ts'
import { userOf } from './prepare-role.ts'

const { databaseUrl, appUrl, admin, prismaEnv } = readDeployEnv()
if (admin) await prepareDatabase(databaseUrl, appUrl, admin)
await forgetFailedMigrations(databaseUrl)

const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
const { status } = spawnSync(process.execPath, [prisma, 'migrate', 'deploy'], {
  cwd: join(import.meta.dirname, '..', '..'),
  env: prismaEnv,
  stdio: 'inherit',
})
if (status === 0) await grantToApp(databaseUrl, userOf(appUrl))
process.exitCode = status ?? 1
