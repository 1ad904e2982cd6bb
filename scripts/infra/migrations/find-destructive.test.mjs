import { expect, test } from 'vitest'
import { findDestructive } from './find-destructive.mjs'

const refused = (sql) => findDestructive(sql).map(({ why }) => why)

test.each([
  ['DROP TABLE catalogue.products'],
  ['drop/* hidden */table catalogue.products'],
  ['DROP TABLE IF EXISTS "catalogue"."products" CASCADE'],
  ['DROP SCHEMA catalogue CASCADE'],
  ['DROP TYPE catalogue.category_code'],
  ['DROP FUNCTION catalogue.project()'],
  ['DROP OWNED BY lomash'],
  ['DROP DATABASE lomash'],
  ['TRUNCATE catalogue.products'],
  ['DELETE FROM catalogue.products WHERE id = 1'],
  [
    'WITH gone AS (DELETE FROM catalogue.products RETURNING id) INSERT INTO catalogue.log SELECT id FROM gone',
  ],
  ['UPDATE catalogue.products SET name = NULL'],
  ['INSERT INTO a.b VALUES (1); DROP TABLE a.c'],
  ['ALTER TABLE catalogue.products DROP COLUMN name'],
  ['ALTER TABLE catalogue.products ADD COLUMN a int, DROP COLUMN name'],
  ['ALTER TABLE catalogue.products ALTER COLUMN name TYPE varchar(10)'],
  ['ALTER TABLE catalogue.products ALTER COLUMN name SET NOT NULL'],
  ['ALTER TABLE catalogue.products ADD COLUMN sku text NOT NULL'],
  ['ALTER TABLE catalogue.products ADD COLUMN sku text UNIQUE'],
  ['ALTER TABLE catalogue.products ADD CONSTRAINT positive CHECK (price > 0)'],
  ['ALTER TABLE catalogue.products DROP CONSTRAINT products_pkey'],
  ['ALTER TABLE catalogue.products DETACH PARTITION catalogue.old'],
  ['ALTER TABLE catalogue.products RENAME COLUMN name TO title'],
  ['ALTER TABLE catalogue.products RENAME TO goods'],
  ['ALTER TABLE catalogue.products SET SCHEMA other'],
  ["ALTER TYPE catalogue.state RENAME VALUE 'DRAFT' TO 'HIDDEN'"],
  ['CREATE UNIQUE INDEX once ON catalogue.products (name)'],
  ['REVOKE SELECT ON catalogue.products FROM lomash'],
  ["DO $$ BEGIN EXECUTE 'DR' || 'OP TABLE catalogue.products'; END $$"],
  ['SELECT catalogue.drop_everything()'],
  ['CALL catalogue.drop_everything()'],
  ["COPY catalogue.products FROM PROGRAM 'rm -rf /'"],
])('refused: %s', (sql) => {
  expect(refused(sql)).toHaveLength(1)
})

test.each([
  [
    'CREATE TABLE a.b (id int PRIMARY KEY); ALTER TABLE a.b ADD CONSTRAINT c CHECK (id > 0); CREATE UNIQUE INDEX d ON a.b (id)',
  ],
  ['ALTER TABLE a.b ADD COLUMN c int'],
  ['ALTER TABLE a.b ADD COLUMN c int NOT NULL DEFAULT 0'],
  ['ALTER TABLE a.b ADD CONSTRAINT c CHECK (d > 0) NOT VALID; ALTER TABLE a.b VALIDATE CONSTRAINT c'],
  ['ALTER TABLE a.b ALTER COLUMN c DROP NOT NULL'],
  ["ALTER TYPE a.state ADD VALUE 'NEW'"],
  ['CREATE INDEX c ON a.b (d); DROP INDEX a.old'],
  ['UPDATE a.b SET c = 1 WHERE c IS NULL; INSERT INTO a.b VALUES (2) ON CONFLICT DO NOTHING'],
  ["COMMENT ON TABLE a.b IS 'DROP TABLE a.b'; -- DROP TABLE a.b"],
  ['CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM a.b; RETURN NULL; END $$'],
])('allowed: %s', (sql) => {
  expect(refused(sql)).toEqual([])
})

test('a statement is named without its comments, in one line', () => {
  expect(findDestructive('-- why\nDROP TABLE\n  a.b;')).toEqual([
    { statement: 'DROP TABLE a.b', why: expect.stringContaining('OBJECT_TABLE') },
  ])
})

test('what is no SQL is an error, not harmless', () => {
  expect(() => findDestructive('DROP TABEL a.b')).toThrow()
})
