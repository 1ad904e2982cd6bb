import { expect, test } from 'vitest'
import { findForeignTables, readOwners } from './table-ownership.mjs'

const owners = readOwners(`
model ProductSize {
  id String @id
  @@map("product_sizes")
  @@schema("catalogue")
}
model Hold {
  id String @id
  @@schema("booking")
}
`)

test('a domain may use its own tables in every way', () => {
  const source =
    'tx.hold.findMany({}); const s = {} satisfies Prisma.HoldSelect; sql`SELECT 1 FROM booking.holds`'
  expect(findForeignTables('booking', source, owners)).toEqual([])
})

test("another domain's tables are refused through Prisma, in types and in SQL", () => {
  const source =
    'db.primary.productSize.updateMany({}); let w: Prisma.ProductSizeWhereInput; sql`JOIN "catalogue"."product_sizes"`'
  expect(findForeignTables('booking', source, owners)).toHaveLength(3)
})

test('a folder that is no domain may touch no table', () => {
  expect(findForeignTables('shared', 'tx.hold.count()', owners)).toHaveLength(1)
})

test('an array method or a word that looks like a table is none', () => {
  expect(
    findForeignTables('booking', 'list.find(x); products.count(y); FROM pg_catalog.pg_class', owners),
  ).toEqual([])
})
