-- AlterEnum
ALTER TYPE "platform"."job_state" ADD VALUE 'DISCARDED';

-- AlterTable
ALTER TABLE "platform"."outbox" ADD COLUMN     "discard_reason" TEXT,
ADD COLUMN     "replay_of" UUID;

-- AlterTable
ALTER TABLE "platform"."paused_queues" ADD COLUMN     "paused_by_name" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "platform"."failed_runs" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "job_id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "attempt" INTEGER,
    "error" TEXT NOT NULL,
    "is_given_up" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "failed_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform"."queue_depths" (
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "depths" JSONB NOT NULL,

CONSTRAINT "queue_depths_pkey" PRIMARY KEY ("minute")
);

-- CreateIndex
CREATE INDEX "failed_runs_job_id_id_idx" ON "platform"."failed_runs"("job_id", "id");

-- CreateIndex
CREATE INDEX "failed_runs_at_idx" ON "platform"."failed_runs"("at");

-- By hand from here: what Prisma's schema language cannot say.

-- A state that is new cannot be named in the transaction that adds it: what has ended is what is neither of the others.
ALTER TABLE platform.outbox
  DROP CONSTRAINT outbox_finished_check,
  ADD CONSTRAINT outbox_finished_check CHECK ((state NOT IN ('PENDING', 'RELAYED')) = (finished_at IS NOT NULL));

-- What was done when, by job, without reading the rows.
DROP INDEX platform.outbox_done_idx;
CREATE INDEX outbox_done_idx ON platform.outbox (finished_at, job) WHERE state = 'DONE';
-- Newest first, of one kind and state: ids rise with time. By an id that a payload holds. Neither has what is handed out: that is
-- bounded, and each job would be written into them once more on its way.
CREATE INDEX outbox_newest_idx ON platform.outbox (job, state, id) WHERE state <> 'RELAYED';
CREATE INDEX outbox_payload_idx ON platform.outbox USING GIN (payload jsonb_path_ops) WHERE state <> 'RELAYED';
CREATE INDEX outbox_replays_idx ON platform.outbox (replay_of) WHERE replay_of IS NOT NULL;
-- Only what is dead is searched by its error.
CREATE INDEX outbox_error_idx ON platform.outbox USING GIN (last_error gin_trgm_ops) WHERE state = 'DEAD';

ALTER TABLE platform.failed_runs ADD CONSTRAINT failed_runs_attempt_check CHECK (attempt >= 1);
