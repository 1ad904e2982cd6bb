-- AlterTable
ALTER TABLE "identity"."users" ADD COLUMN     "google_subject" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "users_google_subject_key" ON "identity"."users"("google_subject");
