-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "platform";

-- CreateTable
-- Written by hand where Prisma's schema language cannot say it: the identity, NOT NULL of a list, the options.
-- Nearly every vacuum finds this table empty. Truncating it then would take an exclusive lock that transactions which
-- invalidate must wait for; and a backlog of former times must not make vacuum wait for as many dead rows again.
CREATE TABLE "platform"."cache_invalidations" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "tags" TEXT[] NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cache_invalidations_pkey" PRIMARY KEY ("id"),
    CONSTRAINT cache_invalidations_tags_check CHECK (cardinality(tags) BETWEEN 1 AND 1000)
) WITH (autovacuum_vacuum_scale_factor = 0, vacuum_truncate = off);
