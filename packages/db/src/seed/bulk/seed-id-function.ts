import { Prisma } from '../../../generated/client.ts'
import { SEED_EPOCH_MS } from '../seed-id.ts'

/** seedId() in SQL, for this session only; a test holds the two together. */
export const CREATE_SEED_ID = Prisma.raw(`
  CREATE OR REPLACE FUNCTION pg_temp.seed_id(kind text, ordinal bigint) RETURNS uuid
  LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(${SEED_EPOCH_MS} + ordinal), 12, '0') ||
      overlay(overlay(left(md5(kind || ':' || ordinal), 20) PLACING '7' FROM 1) PLACING '8' FROM 5))::uuid
  $$`)

/** A number in [0, 2^31) for each (n, salt): the dice of the bulk products. */
export const CREATE_SEED_DICE = Prisma.raw(`
  CREATE OR REPLACE FUNCTION pg_temp.seed_dice(n bigint, salt bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE AS $$ SELECT hashint8extended(n, salt) & 2147483647 $$`)
