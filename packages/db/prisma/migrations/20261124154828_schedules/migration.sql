-- CreateTable
CREATE TABLE "platform"."schedules" (
    "name" TEXT NOT NULL,
    "spec" TEXT NOT NULL,
    "held_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "schedules_pkey" PRIMARY KEY ("name")
);
