-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "appointments";

-- CreateEnum
CREATE TYPE "appointments"."appointment_type" AS ENUM ('HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM');

-- CreateEnum
CREATE TYPE "appointments"."booking_state" AS ENUM ('HELD', 'BOOKED', 'BLOCKED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'RELEASED');

-- CreateEnum
CREATE TYPE "appointments"."exception_kind" AS ENUM ('HOLIDAY', 'HOURS');

-- CreateEnum
CREATE TYPE "appointments"."waitlist_state" AS ENUM ('WAITING', 'OFFERED', 'BOOKED', 'LEFT');

-- CreateEnum
CREATE TYPE "appointments"."category_of_team" AS ENUM ('KITCHEN', 'BEDROOM');

-- AlterTable
ALTER TABLE "notifications"."messages" ADD COLUMN     "about" TEXT,
ADD COLUMN     "calendar" JSONB;

-- CreateTable
CREATE TABLE "appointments"."showrooms" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address_lines" TEXT[],
    "town" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "image_keys" TEXT[],
    "map_url" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "showrooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."rooms" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "showroom_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

CONSTRAINT "rooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."showroom_hours" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "showroom_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

CONSTRAINT "showroom_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."showroom_exceptions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "showroom_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "kind" "appointments"."exception_kind" NOT NULL,
    "start_minute" INTEGER,
    "end_minute" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

CONSTRAINT "showroom_exceptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."consultants" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "showroom_id" UUID NOT NULL,
    "for_kitchen" BOOLEAN NOT NULL,
    "for_bedroom" BOOLEAN NOT NULL,
    "types" "appointments"."appointment_type"[],
    "buffer_before_minutes" INTEGER NOT NULL,
    "buffer_after_minutes" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "consultants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."consultant_hours" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "consultant_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

CONSTRAINT "consultant_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."consultant_exceptions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "consultant_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "kind" "appointments"."exception_kind" NOT NULL,
    "start_minute" INTEGER,
    "end_minute" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

CONSTRAINT "consultant_exceptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."bookings" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "reference" TEXT,
    "state" "appointments"."booking_state" NOT NULL,
    "type" "appointments"."appointment_type",
    "for_kitchen" BOOLEAN NOT NULL DEFAULT false,
    "for_bedroom" BOOLEAN NOT NULL DEFAULT false,
    "consultant_id" UUID NOT NULL,
    "showroom_id" UUID,
    "room_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "during" tstzrange NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "schedule_version" INTEGER NOT NULL DEFAULT 1,
    "scheduled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "email_reminded_version" INTEGER NOT NULL DEFAULT 0,
    "sms_reminded_version" INTEGER NOT NULL DEFAULT 0,
    "visitor_hash" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "user_id" UUID,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "address_lines" TEXT[],
    "postcode" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "bookings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."booking_events" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "booking_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "appointments"."booking_state" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

CONSTRAINT "booking_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."booking_numbers" (
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

CONSTRAINT "booking_numbers_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "appointments"."team_inboxes" (
    "category" "appointments"."category_of_team" NOT NULL,
    "email" TEXT NOT NULL,

CONSTRAINT "team_inboxes_pkey" PRIMARY KEY ("category")
);

-- CreateTable
CREATE TABLE "appointments"."waitlist_entries" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "state" "appointments"."waitlist_state" NOT NULL DEFAULT 'WAITING',
    "type" "appointments"."appointment_type" NOT NULL,
    "for_kitchen" BOOLEAN NOT NULL,
    "for_bedroom" BOOLEAN NOT NULL,
    "showroom_id" UUID,
    "consultant_id" UUID,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "waitlist_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments"."waitlist_offers" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "entry_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

CONSTRAINT "waitlist_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform"."idempotency_keys" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("scope","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "showrooms_slug_key" ON "appointments"."showrooms"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "rooms_showroom_id_name_key" ON "appointments"."rooms"("showroom_id", "name");

-- CreateIndex
CREATE INDEX "showroom_hours_showroom_id_idx" ON "appointments"."showroom_hours"("showroom_id");

-- CreateIndex
CREATE INDEX "showroom_exceptions_showroom_id_idx" ON "appointments"."showroom_exceptions"("showroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultants_user_id_key" ON "appointments"."consultants"("user_id");

-- CreateIndex
CREATE INDEX "consultants_showroom_id_idx" ON "appointments"."consultants"("showroom_id");

-- CreateIndex
CREATE INDEX "consultant_hours_consultant_id_idx" ON "appointments"."consultant_hours"("consultant_id");

-- CreateIndex
CREATE INDEX "consultant_exceptions_consultant_id_idx" ON "appointments"."consultant_exceptions"("consultant_id");

-- CreateIndex
CREATE UNIQUE INDEX "bookings_reference_key" ON "appointments"."bookings"("reference");

-- CreateIndex
CREATE INDEX "bookings_starts_at_id_idx" ON "appointments"."bookings"("starts_at", "id");

-- CreateIndex
CREATE INDEX "bookings_consultant_id_starts_at_idx" ON "appointments"."bookings"("consultant_id", "starts_at");

-- CreateIndex
CREATE INDEX "bookings_user_id_idx" ON "appointments"."bookings"("user_id");

-- CreateIndex
CREATE INDEX "bookings_email_idx" ON "appointments"."bookings"("email");

-- CreateIndex
CREATE INDEX "booking_events_booking_id_at_idx" ON "appointments"."booking_events"("booking_id", "at");

-- CreateIndex
CREATE INDEX "waitlist_entries_state_type_id_idx" ON "appointments"."waitlist_entries"("state", "type", "id");

-- CreateIndex
CREATE INDEX "waitlist_entries_email_idx" ON "appointments"."waitlist_entries"("email");

-- CreateIndex
CREATE INDEX "waitlist_offers_entry_id_idx" ON "appointments"."waitlist_offers"("entry_id");

-- CreateIndex
CREATE INDEX "waitlist_offers_booking_id_idx" ON "appointments"."waitlist_offers"("booking_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "platform"."idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "messages_about_idx" ON "notifications"."messages"("about");

-- AddForeignKey
ALTER TABLE "appointments"."rooms" ADD CONSTRAINT "rooms_showroom_id_fkey" FOREIGN KEY ("showroom_id") REFERENCES "appointments"."showrooms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."showroom_hours" ADD CONSTRAINT "showroom_hours_showroom_id_fkey" FOREIGN KEY ("showroom_id") REFERENCES "appointments"."showrooms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."showroom_exceptions" ADD CONSTRAINT "showroom_exceptions_showroom_id_fkey" FOREIGN KEY ("showroom_id") REFERENCES "appointments"."showrooms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."consultants" ADD CONSTRAINT "consultants_showroom_id_fkey" FOREIGN KEY ("showroom_id") REFERENCES "appointments"."showrooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."consultant_hours" ADD CONSTRAINT "consultant_hours_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "appointments"."consultants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."consultant_exceptions" ADD CONSTRAINT "consultant_exceptions_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "appointments"."consultants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."bookings" ADD CONSTRAINT "bookings_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "appointments"."consultants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."bookings" ADD CONSTRAINT "bookings_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "appointments"."rooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."booking_events" ADD CONSTRAINT "booking_events_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "appointments"."bookings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."waitlist_offers" ADD CONSTRAINT "waitlist_offers_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "appointments"."waitlist_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments"."waitlist_offers" ADD CONSTRAINT "waitlist_offers_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "appointments"."bookings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- No two live rows of a consultant, or of a room, overlap in time, buffers included. Their GiST indexes also answer who is busy when.
ALTER TABLE "appointments"."bookings"
  ADD CONSTRAINT "bookings_consultant_excl" EXCLUDE USING gist ("consultant_id" WITH =, "during" WITH &&)
    WHERE ("state" IN ('HELD', 'BOOKED', 'BLOCKED')),
  ADD CONSTRAINT "bookings_room_excl" EXCLUDE USING gist ("room_id" WITH =, "during" WITH &&)
    WHERE ("state" IN ('HELD', 'BOOKED', 'BLOCKED') AND "room_id" IS NOT NULL),
  ADD CONSTRAINT "bookings_times_check" CHECK ("starts_at" < "ends_at" AND "during" @> tstzrange("starts_at", "ends_at")),
  ADD CONSTRAINT "bookings_hold_check" CHECK ("state" <> 'HELD' OR "expires_at" IS NOT NULL),
  ADD CONSTRAINT "bookings_booked_check" CHECK (
    "state" IN ('HELD', 'BLOCKED', 'RELEASED')
    OR ("reference" IS NOT NULL AND "name" IS NOT NULL AND "email" IS NOT NULL AND "phone" IS NOT NULL)),
  ADD CONSTRAINT "bookings_category_check" CHECK ("type" IS NULL OR "for_kitchen" OR "for_bedroom"),
  ADD CONSTRAINT "bookings_room_check" CHECK (
    ("type" IS NOT DISTINCT FROM 'SHOWROOM') = ("room_id" IS NOT NULL AND "showroom_id" IS NOT NULL));

-- One live hold a visitor.
CREATE UNIQUE INDEX "bookings_visitor_hold_key" ON "appointments"."bookings" ("visitor_hash") WHERE "state" = 'HELD';
-- What the reminders of each minute look for.
CREATE INDEX "bookings_booked_idx" ON "appointments"."bookings" ("starts_at") WHERE "state" = 'BOOKED';
-- What the nightly deletion looks for.
CREATE INDEX "bookings_never_booked_idx" ON "appointments"."bookings" ("created_at") WHERE "state" IN ('HELD', 'RELEASED');
-- One open offer of a place, and one for a person.
CREATE UNIQUE INDEX "waitlist_offers_open_booking_key" ON "appointments"."waitlist_offers" ("booking_id") WHERE "finished_at" IS NULL;
CREATE UNIQUE INDEX "waitlist_offers_open_entry_key" ON "appointments"."waitlist_offers" ("entry_id") WHERE "finished_at" IS NULL;

ALTER TABLE "appointments"."consultant_hours"
  ADD CONSTRAINT "consultant_hours_check" CHECK ("weekday" BETWEEN 1 AND 7 AND 0 <= "start_minute" AND "start_minute" < "end_minute" AND "end_minute" <= 1440);
ALTER TABLE "appointments"."showroom_hours"
  ADD CONSTRAINT "showroom_hours_check" CHECK ("weekday" BETWEEN 1 AND 7 AND 0 <= "start_minute" AND "start_minute" < "end_minute" AND "end_minute" <= 1440);
ALTER TABLE "appointments"."consultant_exceptions"
  ADD CONSTRAINT "consultant_exceptions_check" CHECK ("from_date" <= "to_date" AND CASE "kind"
    WHEN 'HOLIDAY' THEN "start_minute" IS NULL AND "end_minute" IS NULL
    ELSE 0 <= "start_minute" AND "start_minute" < "end_minute" AND "end_minute" <= 1440 END);
ALTER TABLE "appointments"."showroom_exceptions"
  ADD CONSTRAINT "showroom_exceptions_check" CHECK ("from_date" <= "to_date" AND CASE "kind"
    WHEN 'HOLIDAY' THEN "start_minute" IS NULL AND "end_minute" IS NULL
    ELSE 0 <= "start_minute" AND "start_minute" < "end_minute" AND "end_minute" <= 1440 END);
ALTER TABLE "appointments"."consultants"
  ADD CONSTRAINT "consultants_buffers_check" CHECK ("buffer_before_minutes" BETWEEN 0 AND 240 AND "buffer_after_minutes" BETWEEN 0 AND 240);

-- Until staff say where: nobody reads these.
INSERT INTO "appointments"."team_inboxes" ("category", "email")
  VALUES ('KITCHEN', 'kitchens@lomash.example'), ('BEDROOM', 'bedrooms@lomash.example');
