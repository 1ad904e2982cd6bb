import { expect, test } from 'vitest'
import { remainingDrift } from './schema-drift.mjs'

const migrations = `
CREATE INDEX "by_prisma" ON "shop"."things"("a");
CREATE INDEX by_hand ON shop.things (a, b) INCLUDE (c);
CREATE UNIQUE INDEX CONCURRENTLY also_by_hand ON shop.things (lower(a));
`

test('an index written by hand may be unknown to the Prisma schema', () => {
  const script =
    '-- DropIndex\nDROP INDEX "shop"."by_hand";\n\n-- DropIndex\nDROP INDEX "shop"."also_by_hand";'
  expect(remainingDrift(script, migrations)).toBe('')
})

test('an index that Prisma made and the schema no longer has is drift', () => {
  const script = '-- DropIndex\nDROP INDEX "shop"."by_prisma";\n\n-- DropIndex\nDROP INDEX "shop"."by_hand";'
  expect(remainingDrift(script, migrations)).toBe('-- DropIndex\nDROP INDEX "shop"."by_prisma";')
})

test('a new column is drift', () => {
  const script = '-- AlterTable\nALTER TABLE "shop"."things" ADD COLUMN "d" TEXT;'
  expect(remainingDrift(script, migrations)).toBe(script)
})
