import { expect, test } from 'vitest'
import { isIgnored, readIgnorePatterns } from './context.mjs'

const patterns = readIgnorePatterns()

test.each([
  '.env',
  'node_modules/next/index.js',
  'packages/db/node_modules/pg/index.js',
  'apps/web/.next/BUILD_ID',
  'packages/api/src/catalogue/list.integration.test.ts',
  'packages/db/src/testing/index.ts',
  'infra/environments/production/terraform.tfvars',
  'README.md',
])('%s stays out of every image', (path) => {
  expect(isIgnored(path, patterns)).toBe(true)
})

test.each([
  'package-lock.json',
  'turbo.json',
  'tsconfig.base.json',
  'apps/web/server.ts',
  'packages/db/prisma/migrations/20261123210000_catalogue/migration.sql',
  'infra/docker/pgbouncer/start.sh',
])('%s gets in', (path) => {
  expect(isIgnored(path, patterns)).toBe(false)
})
