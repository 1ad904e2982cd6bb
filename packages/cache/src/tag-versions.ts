import { randomBytes } from 'node:crypto'
import type { Tag } from './cache-entry.ts'
import type { CacheDriver } from './drivers/driver.ts'

/**
 * A tag's version is `position:unique`. `position` (16 hex digits, ordered as text) is how far the database had come when
 * the version was made: who loads under it must see everything up to there. No version is ever used twice, so a tag
 * that Redis forgot cannot bring an old value back.
 */
const POSITION = /^[0-9a-f]{16}(?=:)/

/** Longer than any value lives, so that a version outlasts what was made under it. */
const TAG_TTL_SECONDS = 86_400

export const versionKey = (tag: Tag) => `tag:${tag}`

/** Gives each tag that has no version the offered one; answers all versions. */
const ENSURE = `
local versions = {}
for i, key in ipairs(KEYS) do
  local version = redis.pcall('GET', key)
  if type(version) ~= 'string' then
    version = ARGV[1]
    redis.call('SET', key, version, 'EX', ARGV[2])
  end
  versions[i] = version
end
return versions`

/** Gives each tag a new version. The position never goes back, in whatever order two invalidations arrive. */
const RENEW = `
for _, key in ipairs(KEYS) do
  local position = string.sub(ARGV[1], 1, 16)
  local old = redis.pcall('GET', key)
  if type(old) == 'string' and string.find(old, '^%x+:') == 1 and string.sub(old, 1, 16) > position then
    position = string.sub(old, 1, 16)
  end
  redis.call('SET', key, position .. string.sub(ARGV[1], 17), 'EX', ARGV[2])
end
return #KEYS`

/** The versions as one text; null when one is missing. */
export function joinVersions(found: readonly (Buffer | null)[]): string | null {
  let joined = ''
  for (const [index, version] of found.entries()) {
    if (version === null) return null
    joined += index === 0 ? version.toString('latin1') : `,${version.toString('latin1')}`
  }
  return joined
}

export async function ensureVersions(
  driver: CacheDriver,
  tags: readonly Tag[],
  position: string,
): Promise<string> {
  if (tags.length === 0) return ''
  const args = [newVersion(position), String(TAG_TTL_SECONDS)]
  const versions = await driver.evaluate(ENSURE, tags.map(versionKey), args)
  if (!Array.isArray(versions) || versions.length !== tags.length)
    throw new Error('The cache gave no versions of tags')
  return versions.join(',')
}

export async function renewVersions(
  driver: CacheDriver,
  tags: readonly Tag[],
  position: string,
): Promise<void> {
  const args = [newVersion(position), String(TAG_TTL_SECONDS)]
  const renewed = await driver.evaluate(RENEW, tags.map(versionKey), args)
  if (Number(renewed) !== tags.length) throw new Error('The cache did not renew all tags')
}

/** The furthest position of the versions; null when they hold none. */
export function positionOf(versions: string): string | null {
  let furthest: string | null = null
  for (const version of versions.split(',')) {
    const [position] = POSITION.exec(version) ?? []
    if (position !== undefined && (furthest === null || position > furthest)) furthest = position
  }
  return furthest
}

function newVersion(position: string): string {
  return `${position}:${randomBytes(9).toString('base64url')}`
}
