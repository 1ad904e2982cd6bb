const createdByHand =
  /CREATE\s+(?:UNIQUE\s+)?INDEX\s+(?:CONCURRENTLY\s+)?(?:IF NOT EXISTS\s+)?([a-z][a-z0-9_]*)/g
const dropIndex = /^DROP INDEX (?:"[^"]+"\.)?"([^"]+)";$/

/**
 * What must still be done to the migrations to make the Prisma schema. Prisma's schema language cannot say
 * everything an index can be; those are written by hand in migrations, with unquoted names (Prisma quotes its own),
 * and Prisma then proposes to drop them. Those proposals are left out.
 * @param {string} script what `prisma migrate diff --script` printed
 * @param {string} migrationsSql all migrations so far
 * @returns {string} SQL; empty when schema and migrations agree
 */
export function remainingDrift(script, migrationsSql) {
  const byHand = new Set([...migrationsSql.matchAll(createdByHand)].map(([, name]) => name))
  return script
    .split(/\n\n+/)
    .map((block) => withoutDrops(block, byHand))
    .filter((block) => /^(?!--)\S/m.test(block))
    .join('\n\n')
}

function withoutDrops(block, byHand) {
  const keeps = (line) => !byHand.has(dropIndex.exec(line.trim())?.[1])
  return block.split('\n').filter(keeps).join('\n').trim()
}
