const modelBlock = /^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm
const operations = 'find\\w*|create\\w*|update\\w*|upsert|delete\\w*|count|aggregate|groupBy'
const delegateCall = new RegExp(`\\.(\\w+)\\s*\\.(?:${operations})\\s*\\(`, 'g')
const generatedType =
  /\bPrisma\.(\w+?)(?:Select|Where|OrderBy|Create|Update|Upsert|GetPayload|Default|Include|Omit)\w*/g
const tableInSql = /\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+(?:ONLY\s+)?"?([a-z_]+)"?\."?[a-z_]+"?/gi

/** @returns {Map<string, string>} the owning PostgreSQL schema, which is the domain, of every Prisma model */
export function readOwners(prismaSchema) {
  const models = [...prismaSchema.matchAll(modelBlock)]
  return new Map(models.map(([, name, body]) => [name, /@@schema\("(\w+)"\)/.exec(body)?.[1]]))
}

/**
 * The tables of other domains that a file touches. `domain` is the folder the file is in; a folder that owns no
 * table (shared, jobs …) is no domain and may touch none.
 * @returns {string[]} one line a problem
 */
export function findForeignTables(domain, source, owners) {
  const byDelegate = new Map([...owners].map(([model, owner]) => [lowerFirst(model), owner]))
  const domains = new Set(owners.values())
  const found = [
    ...[...source.matchAll(delegateCall)].map(([, name]) => ({ what: name, owner: byDelegate.get(name) })),
    ...[...source.matchAll(generatedType)].map(([, name]) => ({
      what: `Prisma.${name}…`,
      owner: owners.get(name),
    })),
    ...[...source.matchAll(tableInSql)].map(([text, name]) => ({
      what: text,
      owner: domains.has(name) ? name : undefined,
    })),
  ]
  const foreign = found.filter(({ owner }) => owner !== undefined && owner !== folderToSchema(domain))
  return foreign.map(({ what, owner }) => `${what} belongs to ${owner}`)
}

const folderToSchema = (folder) => folder.replaceAll('-', '_')

const lowerFirst = (name) => name[0].toLowerCase() + name.slice(1)
