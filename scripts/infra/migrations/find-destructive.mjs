import { loadModule, parseSync } from 'libpg-query'
import { changeObjection } from './change-objection.mjs'
import { mentionsColumn, unknownCall, within } from './statement-tree.mjs'

await loadModule()

/** Statements that only add. Whatever is not here, and is not looked at below, is refused. */
const additive = new Set([
  'CreateEnumStmt',
  'CreateDomainStmt',
  'CreateSeqStmt',
  'CreateExtensionStmt',
  'CreateStatsStmt',
  'CommentStmt',
])

/**
 * The statements of a migration by which the version that still runs, or its data, could come to harm. PostgreSQL's own
 * parser reads them, so neither comments nor quotes nor case hide anything.
 * @returns {{ statement: string, why: string }[]}
 */
export function findDestructive(sql) {
  const bytes = Buffer.from(sql)
  const statements = parseSync(sql).stmts ?? []
  /** Tables that the statements so far have made: nobody uses them yet. */
  const made = new Set()
  return statements.flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
    const why = objection(stmt, made)
    // With IF NOT EXISTS it may be an old one.
    if (stmt.CreateStmt && !stmt.CreateStmt.if_not_exists) made.add(nameOf(stmt.CreateStmt.relation))
    if (why === undefined) return []
    const end = stmt_len === undefined ? bytes.length : stmt_location + stmt_len
    return [{ statement: plain(bytes.subarray(stmt_location, end).toString()), why }]
  })
}

/** Without comments, in one line: what a review names a statement by. */
const plain = (text) =>
  text
    .replace(/^(\s*(--.*(\n|$)|\/\*[\s\S]*?\*\/))*/, '')
    .replace(/\s+/g, ' ')
    .trim()

const nameOf = ({ schemaname = '', relname }) => `${schemaname}.${relname}`

function objection(stmt, made) {
  const [kind, body] = Object.entries(stmt)[0]
  const hidden = within(body, (key) => ['DeleteStmt', 'UpdateStmt', 'MergeStmt'].includes(key))
  if (hidden !== undefined) return `it hides a ${hidden}`
  if (additive.has(kind)) return undefined
  return kind in objections ? objections[kind](body, made) : `a ${kind} is not known to be harmless`
}

const objections = {
  CreateStmt: ({ inhRelations = [], partbound }, made) =>
    partbound === undefined && inhRelations.some(({ RangeVar }) => !made.has(nameOf(RangeVar)))
      ? 'its rows become rows of a table that the version before uses'
      : undefined,
  CreateSchemaStmt: ({ schemaElts = [] }) =>
    schemaElts.length === 0 ? undefined : 'what is made in it is to be a statement of its own',
  CreateFunctionStmt: ({ replace }) => replaceObjection(replace),
  ViewStmt: ({ replace }) => replaceObjection(replace),
  CreateTrigStmt: ({ relation }, made) =>
    made.has(nameOf(relation)) ? undefined : 'a trigger may refuse or change what the version before writes',
  DropStmt: ({ removeType }) => `it drops what the version before may use (${removeType})`,
  AlterEnumStmt: ({ oldVal }) => (oldVal === undefined ? undefined : 'it renames a value'),
  GrantStmt: ({ is_grant: isGrant }) => (isGrant ? undefined : 'it takes a right away'),
  InsertStmt: (insert) =>
    within(insert, (key, value) => key === 'action' && value === 'ONCONFLICT_UPDATE') === undefined
      ? callObjection(insert)
      : 'it changes rows that are there',
  UpdateStmt: (update) =>
    mentionsColumn(update.whereClause) ? callObjection(update) : 'it changes every row: name those it is for',
  IndexStmt({ unique, concurrent, relation }, made) {
    if (made.has(nameOf(relation))) return undefined
    if (unique) return 'a unique index may refuse what the version before writes'
    return concurrent ? undefined : 'nobody can write to the table while the index is made: CONCURRENTLY'
  },
  AlterTableStmt({ relation, cmds }, made) {
    if (made.has(nameOf(relation))) return undefined
    return cmds.map(({ AlterTableCmd }) => changeObjection(AlterTableCmd)).find((why) => why !== undefined)
  },
  VariableSetStmt: settingObjection,
}

const replaceObjection = (replace) => (replace ? 'the version before uses what it replaces' : undefined)

function callObjection(node) {
  const called = unknownCall(node)
  return called === undefined ? undefined : `what ${called} does is not known`
}

const units = { '': 1, ms: 1, s: 1_000, min: 60_000 }
const LONGEST_WAIT_MS = 10_000

/** A statement that waits for a lock makes everybody behind it wait: it may do so for some seconds. */
function settingObjection({ kind, name, args = [] }) {
  if (kind !== 'VAR_SET_VALUE') return `${name ?? 'settings'}: a migration does not put settings back`
  if (name === 'statement_timeout') return undefined
  if (name !== 'lock_timeout') return `${name} changes what the other statements mean`
  const { ival, sval } = args[0].A_Const ?? {}
  const [, number, unit] = /^(\d+) *([a-z]*)$/.exec(sval?.sval ?? String(ival?.ival ?? 0)) ?? []
  const ms = Number(number) * units[unit]
  return ms > 0 && ms <= LONGEST_WAIT_MS ? undefined : 'it may wait for a lock, and all others behind it'
}
