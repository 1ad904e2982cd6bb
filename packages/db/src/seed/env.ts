/** What the seed's command line takes from its environment. */
export function readSeedEnvironment(): { databaseUrl: string; mediaDirectory: string | undefined } {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) throw new Error('DATABASE_URL is not set. Name the database to fill, e.g. postgresql://…')
  return { databaseUrl, mediaDirectory: process.env.MEDIA_DIRECTORY || undefined }
}
