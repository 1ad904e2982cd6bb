-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "customers";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "notifications";

-- CreateEnum
CREATE TYPE "customers"."newsletter_status" AS ENUM ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED');

-- CreateEnum
CREATE TYPE "notifications"."channel" AS ENUM ('EMAIL', 'SMS');

-- CreateEnum
CREATE TYPE "notifications"."audience" AS ENUM ('CUSTOMER', 'STAFF');

-- CreateEnum
CREATE TYPE "notifications"."message_status" AS ENUM ('QUEUED', 'SENT', 'SUPPRESSED', 'FAILED');

-- CreateEnum
CREATE TYPE "notifications"."attempt_outcome" AS ENUM ('ACCEPTED', 'TEMPORARY_FAILURE', 'PERMANENT_FAILURE');

-- CreateEnum
CREATE TYPE "notifications"."suppression_reason" AS ENUM ('BOUNCED', 'COMPLAINED', 'REQUESTED');

-- CreateEnum
CREATE TYPE "platform"."job_state" AS ENUM ('PENDING', 'RELAYED', 'DONE', 'DEAD');

-- CreateTable
CREATE TABLE "customers"."newsletter_subscriptions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "status" "customers"."newsletter_status" NOT NULL DEFAULT 'PENDING',
    "wording_version" INTEGER NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "newsletter_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications"."messages" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "channel" "notifications"."channel" NOT NULL,
    "audience" "notifications"."audience" NOT NULL DEFAULT 'CUSTOMER',
    "topic" TEXT NOT NULL,
    "template_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "variables" JSONB NOT NULL,
    "unsubscribe_path" TEXT,
    "status" "notifications"."message_status" NOT NULL DEFAULT 'QUEUED',
    "status_reason" TEXT,
    "reserved_at" TIMESTAMPTZ(3),
    "provider" TEXT,
    "provider_reference" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications"."delivery_attempts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "message_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "outcome" "notifications"."attempt_outcome" NOT NULL,
    "detail" TEXT NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "delivery_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications"."templates" (
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "templates_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "notifications"."suppressions" (
    "channel" "notifications"."channel" NOT NULL,
    "address" TEXT NOT NULL,
    "reason" "notifications"."suppression_reason" NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "suppressions_pkey" PRIMARY KEY ("channel","address")
);

-- CreateTable
CREATE TABLE "notifications"."opt_outs" (
    "channel" "notifications"."channel" NOT NULL,
    "address" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "opt_outs_pkey" PRIMARY KEY ("channel","address","topic")
);

-- CreateTable
CREATE TABLE "platform"."outbox" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "job" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "dedupe_key" TEXT,
    "state" "platform"."job_state" NOT NULL DEFAULT 'PENDING',
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_subscriptions_email_key" ON "customers"."newsletter_subscriptions"("email");

-- CreateIndex
CREATE INDEX "newsletter_subscriptions_status_requested_at_idx" ON "customers"."newsletter_subscriptions"("status", "requested_at");

-- CreateIndex
CREATE INDEX "messages_channel_recipient_reserved_at_idx" ON "notifications"."messages"("channel", "recipient", "reserved_at");

-- CreateIndex
CREATE INDEX "messages_created_at_idx" ON "notifications"."messages"("created_at");

-- CreateIndex
CREATE INDEX "delivery_attempts_message_id_at_idx" ON "notifications"."delivery_attempts"("message_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_job_dedupe_key_key" ON "platform"."outbox"("job", "dedupe_key");

-- AddForeignKey
ALTER TABLE "notifications"."delivery_attempts" ADD CONSTRAINT "delivery_attempts_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "notifications"."messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what Prisma's schema language cannot say.

-- The outbox is a queue: rows come, change their state twice and rest. Each index holds only the rows of its state, so the
-- relay reads no row that is not its own, however much has been done.
CREATE INDEX outbox_pending_idx ON platform.outbox (run_at, id) WHERE state = 'PENDING';
CREATE INDEX outbox_relayed_idx ON platform.outbox (relayed_at, id) WHERE state = 'RELAYED';
CREATE INDEX outbox_done_idx ON platform.outbox (finished_at) WHERE state = 'DONE';
CREATE INDEX outbox_dead_idx ON platform.outbox (finished_at DESC, id DESC) WHERE state = 'DEAD';
ALTER TABLE platform.outbox SET (
  fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, vacuum_truncate = off);

ALTER TABLE platform.outbox
  ADD CONSTRAINT outbox_finished_check CHECK ((state IN ('DONE', 'DEAD')) = (finished_at IS NOT NULL)),
  ADD CONSTRAINT outbox_relayed_check CHECK (state <> 'RELAYED' OR relayed_at IS NOT NULL),
  ADD CONSTRAINT outbox_attempts_check CHECK (attempts >= 0),
  ADD CONSTRAINT outbox_payload_check CHECK (jsonb_typeof(payload) = 'object' AND pg_column_size(payload) <= 8192);

ALTER TABLE notifications.messages
  ADD CONSTRAINT messages_finished_check CHECK ((status = 'QUEUED') = (finished_at IS NULL)),
  ADD CONSTRAINT messages_recipient_check CHECK (recipient <> '' AND recipient = lower(recipient)),
  ADD CONSTRAINT messages_sent_check CHECK (status <> 'SENT' OR provider IS NOT NULL);
ALTER TABLE notifications.templates
  ADD CONSTRAINT templates_version_check CHECK (version >= 1);

ALTER TABLE customers.newsletter_subscriptions
  ADD CONSTRAINT newsletter_email_check CHECK (email = lower(email) AND email LIKE '_%@_%'),
  ADD CONSTRAINT newsletter_status_check CHECK (CASE status
    WHEN 'PENDING' THEN true
    WHEN 'CONFIRMED' THEN confirmed_at IS NOT NULL
    ELSE unsubscribed_at IS NOT NULL END);
