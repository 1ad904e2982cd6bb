import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsDirectory } from '../../stack/prisma.mjs'
import { findDestructive } from './find-destructive.mjs'

/** Exceptions, each written down with its reason; a pull request that adds one is read by a second person (CODEOWNERS). */
const reviewsFile = join(migrationsDirectory, '..', 'reviewed-statements.json')

/**
 * Old tasks run on while migrations are applied, and a rollback runs on them, too: so migrations only add.
 * @returns {string[]} one line a problem
 */
export function checkMigrations() {
  const reviews = existsSync(reviewsFile) ? JSON.parse(readFileSync(reviewsFile, 'utf8')) : []
  const found = readdirSync(migrationsDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      findDestructive(readFileSync(join(migrationsDirectory, name, 'migration.sql'), 'utf8')).map((each) => ({
        migration: name,
        ...each,
      })),
    )
  return compareWithReviews(found, reviews)
}

/** What was found and not reviewed; and reviews without a reason or of nothing. */
export function compareWithReviews(found, reviews) {
  const key = ({ migration, statement }) => `${migration}: ${statement}`
  const reviewed = new Set(reviews.map(key))
  const present = new Set(found.map(key))
  return [
    ...found.filter((each) => !reviewed.has(key(each))).map((each) => `${key(each)}\n  ${each.why}`),
    ...reviews
      .filter(({ reason, reviewedBy }) => !(reason?.length >= 20) || !reviewedBy)
      .map((each) => `${key(each)}\n  its review needs a reason and who gave it`),
    ...reviews
      .filter((each) => !present.has(key(each)))
      .map((each) => `${key(each)}\n  reviewed, but not there`),
  ]
}
