// No domain of packages/api touches another domain's tables: neither through Prisma nor in SQL.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseDirectory, root } from './stack/paths.mjs'
import { findForeignTables, readOwners } from './test/table-ownership.mjs'

// Tests arrange whatever they need.
const arrangesTests = /(^|\/)testing\/|\.test\.ts$/
const domainsDirectory = join(root, 'packages', 'api', 'src')
const schemaDirectory = join(databaseDirectory, 'prisma', 'schema')

const schemas = readdirSync(schemaDirectory).map((name) => readFileSync(join(schemaDirectory, name), 'utf8'))
const owners = readOwners(schemas.join('\n'))
const names = existsSync(domainsDirectory) ? readdirSync(domainsDirectory, { recursive: true }) : []
const problems = names
  .filter((name) => name.endsWith('.ts') && !arrangesTests.test(name))
  .flatMap((name) => {
    const source = readFileSync(join(domainsDirectory, name), 'utf8')
    return findForeignTables(name.split('/')[0], source, owners).map(
      (problem) => `packages/api/src/${name}: ${problem}`,
    )
  })
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
