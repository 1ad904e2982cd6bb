-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "identity";

-- CreateEnum
CREATE TYPE "identity"."role" AS ENUM ('OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT', 'CUSTOMER');

-- CreateEnum
CREATE TYPE "identity"."user_status" AS ENUM ('ACTIVE', 'DEACTIVATED');

-- CreateTable
CREATE TABLE "identity"."users" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "credential_version" INTEGER NOT NULL DEFAULT 1,
    "role" "identity"."role" NOT NULL DEFAULT 'CUSTOMER',
    "status" "identity"."user_status" NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "last_mailed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "identity"."users"("email");

-- What Prisma's schema cannot say.
ALTER TABLE identity.users
  ADD CONSTRAINT users_email_check CHECK (email = lower(email) AND email LIKE '_%@_%'),
  ADD CONSTRAINT users_name_check CHECK (name <> '' AND char_length(name) <= 100),
  ADD CONSTRAINT users_password_hash_check CHECK (password_hash LIKE '$argon2id$%'),
  ADD CONSTRAINT users_versions_check CHECK (version >= 1 AND credential_version >= 1);
