-- AlterTable
ALTER TABLE "identity"."users" ADD COLUMN     "is_demo" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "identity"."second_factors" (
    "user_id" UUID NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,

CONSTRAINT "second_factors_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "identity"."recovery_codes" (
    "code_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(3),

CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "identity"."staff_invitations" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT,
    "role" "identity"."role" NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

CONSTRAINT "staff_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity"."api_tokens" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity"."saved_views" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform"."audit_entries" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT,
    "action" TEXT NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "target_label" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT,
    "request_id" TEXT NOT NULL,
    "ip" TEXT,
    "hash" TEXT NOT NULL,

CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "platform"."audit_chain_end" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_sequence" BIGINT NOT NULL,
    "last_hash" TEXT NOT NULL,

CONSTRAINT "audit_chain_end_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform"."paused_queues" (
    "queue" TEXT NOT NULL,
    "paused_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "paused_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "paused_queues_pkey" PRIMARY KEY ("queue")
);

-- CreateIndex
CREATE INDEX "recovery_codes_user_id_idx" ON "identity"."recovery_codes"("user_id");

-- CreateIndex
CREATE INDEX "staff_invitations_email_idx" ON "identity"."staff_invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "identity"."api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_id_idx" ON "identity"."api_tokens"("user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_user_id_page_name_key" ON "identity"."saved_views"("user_id", "page", "name");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_sequence_idx" ON "platform"."audit_entries"("actor_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_target_id_sequence_idx" ON "platform"."audit_entries"("target_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_action_sequence_idx" ON "platform"."audit_entries"("action", "sequence" DESC);

-- AddForeignKey
ALTER TABLE "identity"."second_factors" ADD CONSTRAINT "second_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity"."recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity"."api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity"."saved_views" ADD CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- Staff are few beside customers; their list is read by name.
CREATE INDEX "users_staff_name_idx" ON "identity"."users" ("name", "id") WHERE "role" <> 'CUSTOMER';

INSERT INTO "platform"."audit_chain_end" ("id", "last_sequence", "last_hash") VALUES (1, 0, '');
ALTER TABLE "platform"."audit_chain_end" ADD CONSTRAINT "audit_chain_end_one_row" CHECK ("id" = 1);

CREATE FUNCTION "platform"."refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Entries of the audit log are never changed or deleted';
END $$;
CREATE TRIGGER "audit_entries_are_kept" BEFORE UPDATE OR DELETE ON "platform"."audit_entries"
  FOR EACH ROW EXECUTE FUNCTION "platform"."refuse_audit_change"();
CREATE TRIGGER "audit_entries_are_not_emptied" BEFORE TRUNCATE ON "platform"."audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_audit_change"();
