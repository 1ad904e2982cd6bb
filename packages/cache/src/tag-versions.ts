import { randomBytes } from 'node:crypto'
import type { Tag } from './cache-entry.ts'
import type { CacheDriver } from './drivers/driver.ts'
import { familyOf } from './manifest.ts'

/**
 * A tag's version is `position:unique`. `position` (16 hex digits, ordered as text) is how far the database had come when
 * the version was made: who loads under it must see everything up to there. No version is ever used twice, so a tag
 * that Redis forgot cannot bring an old value back.
 */
const POSITION = /^[0-9a-f]{16}(?=:)/

/** Longer than any value lives, so that a version outlasts what was made under it. */
const TAG_TTL_SECONDS = 86_400

export const versionKey = (tag: Tag) => `tag:${tag}`

/**
 * Gives each tag that has no version one; answers all versions, or nothing when it gave none for want of a position: the
 * offered one, else the family's. The second half of the keys are the families', a tag without one being its own.
 */
const ENSURE = `
local count = #KEYS / 2
local versions, given = {}, {}
for i = 1, count do
  local version = redis.pcall('GET', KEYS[i])
  if type(version) ~= 'string' then
    local position = ARGV[1]
    if position == '' then
      local family = redis.pcall('GET', KEYS[count + i])
      position = type(family) == 'string' and string.match(family, '^(%x+):') or nil
    end
    if not position then return false end
    version = position .. ARGV[2]
    given[KEYS[i]] = version
  end
  versions[i] = version
end
for key, version in pairs(given) do redis.call('SET', key, version, 'EX', ARGV[3]) end
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

/**
 * The tags' versions. Those that have none get one: of the position of their family, which every change of theirs
 * renewed as well, or else of the position asked for, which must lie behind all that is committed by now.
 */
export async function ensureVersions(
  driver: CacheDriver,
  tags: readonly Tag[],
  askPosition: () => Promise<string>,
): Promise<string> {
  if (tags.length === 0) return ''
  const known = tags.some(hasFamily) ? await ensure(driver, tags, null) : null
  const versions = known ?? (await ensure(driver, tags, await askPosition()))
  if (versions === null) throw new Error('The cache gave no versions of tags')
  return versions
}

const hasFamily = (tag: Tag) => familyOf(tag) !== null

async function ensure(
  driver: CacheDriver,
  tags: readonly Tag[],
  position: string | null,
): Promise<string | null> {
  const keys = [...tags, ...tags.map((tag) => familyOf(tag) ?? tag)].map(versionKey)
  const args = [position ?? '', newVersion(''), String(TAG_TTL_SECONDS)]
  const versions = await driver.evaluate(ENSURE, keys, args)
  return Array.isArray(versions) && versions.length === tags.length ? versions.join(',') : null
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
