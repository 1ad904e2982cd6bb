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
  ['CREATE TABLE IF NOT EXISTS a.b (id int); ALTER TABLE a.b DROP COLUMN name'],
  ['CREATE TABLE IF NOT EXISTS a.b (id int); CREATE INDEX c ON a.b (id)'],
  ['ALTER TABLE a.b DROP COLUMN name; CREATE TABLE a.b (id int)'],
  ['CREATE TABLE a.c () INHERITS (a.b)'],
  ['CREATE SCHEMA a CREATE VIEW b AS SELECT 1'],
  ['ALTER TABLE a.b ADD CONSTRAINT c CHECK (d > 0) NOT VALID'],
  ['ALTER TABLE a.b ADD CONSTRAINT c FOREIGN KEY (d) REFERENCES a.e (id) NOT VALID'],
  ['ALTER TABLE a.b ALTER COLUMN c DROP DEFAULT'],
  ['ALTER TABLE a.b ALTER COLUMN c ADD GENERATED ALWAYS AS IDENTITY'],
  ['ALTER TABLE a.b ADD COLUMN c int DEFAULT 0 REFERENCES a.e (id)'],
  ['ALTER TABLE a.b ADD COLUMN c int CHECK (d > 0)'],
  ['ALTER TABLE a.b ADD COLUMN c int NOT NULL DEFAULT NULL'],
  ['ALTER TABLE a.b ADD COLUMN c uuid NOT NULL DEFAULT gen_random_uuid()'],
  ['ALTER TABLE a.b ADD COLUMN c timestamptz DEFAULT clock_timestamp()'],
  ["ALTER TABLE a.b ADD COLUMN c int DEFAULT nextval('a.s'::regclass)"],
  ['ALTER TABLE a.b ADD COLUMN c bigserial'],
  ['ALTER TABLE a.b ADD COLUMN c int GENERATED ALWAYS AS IDENTITY'],
  ['ALTER TABLE a.b ADD COLUMN c int GENERATED ALWAYS AS (d + 1) STORED'],
  ['DROP INDEX a.once'],
  ['DROP INDEX CONCURRENTLY a.old'],
  ['CREATE INDEX c ON a.b (d)'],
  ['CREATE UNIQUE INDEX CONCURRENTLY c ON a.b (d)'],
  ["CREATE OR REPLACE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  ['CREATE OR REPLACE VIEW a.v AS SELECT 1 AS one'],
  ['CREATE TRIGGER t BEFORE INSERT ON a.b FOR EACH ROW EXECUTE FUNCTION a.f()'],
  ['UPDATE a.b SET c = 1 WHERE true'],
  ['UPDATE a.b SET c = 1 WHERE 1 = 1'],
  ['UPDATE a.b SET c = 1 WHERE c IS NULL OR true'],
  ['UPDATE a.b SET c = 1 WHERE c = c'],
  ['UPDATE a.b SET c = a.f() WHERE c IS NULL'],
  ['INSERT INTO a.b VALUES (1) ON CONFLICT (id) DO UPDATE SET c = 1'],
  ['WITH x AS (INSERT INTO a.b VALUES (1) ON CONFLICT (id) DO UPDATE SET c = 1) INSERT INTO a.d VALUES (1)'],
  ['INSERT INTO a.b SELECT a.f()'],
  ["INSERT INTO a.b VALUES (pg_read_file('/etc/passwd'))"],
  ['SET lock_timeout = 0'],
  ["SET LOCAL lock_timeout = '0s'"],
  ["SET lock_timeout = '10min'"],
  ['SET lock_timeout TO DEFAULT'],
  ['RESET ALL'],
  ['SET search_path = a'],
  ["SET session_replication_role = 'replica'"],
])('refused: %s', (sql) => {
  expect(refused(sql)).toHaveLength(1)
})

test.each([
  [
    'CREATE TABLE a.b (id int PRIMARY KEY); ALTER TABLE a.b ADD CONSTRAINT c CHECK (id > 0); CREATE UNIQUE INDEX d ON a.b (id)',
  ],
  ['ALTER TABLE a.b ADD COLUMN c int'],
  ['ALTER TABLE a.b ADD COLUMN c int NOT NULL DEFAULT 0'],
  [
    'ALTER TABLE a.b ADD COLUMN c timestamptz NOT NULL DEFAULT now(), ADD COLUMN d timestamptz DEFAULT CURRENT_TIMESTAMP',
  ],
  [
    "ALTER TABLE a.b ADD COLUMN c text[] NOT NULL DEFAULT '{}'::text[], ALTER COLUMN d SET DEFAULT gen_random_uuid()",
  ],
  ['ALTER TABLE a.b ADD COLUMN c int GENERATED ALWAYS AS (d + 1) VIRTUAL'],
  ['ALTER TABLE a.b VALIDATE CONSTRAINT c'],
  ['ALTER TABLE a.b ALTER COLUMN c DROP NOT NULL'],
  ["ALTER TYPE a.state ADD VALUE 'NEW'"],
  ['CREATE INDEX CONCURRENTLY c ON a.b (d)'],
  [
    'CREATE TABLE a.b (id int); CREATE INDEX c ON a.b (id); CREATE TRIGGER t BEFORE INSERT ON a.b EXECUTE FUNCTION a.f()',
  ],
  ['CREATE TABLE a.c PARTITION OF a.b FOR VALUES FROM (1) TO (2)'],
  ['CREATE VIEW a.v AS SELECT 1 AS one'],
  ["SET lock_timeout = '2s'; SET LOCAL lock_timeout = 500; SET statement_timeout = 0"],
  ['INSERT INTO a.b SELECT lower(name), now() FROM a.c'],
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
