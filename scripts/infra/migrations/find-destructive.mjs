import { loadModule, parseSync } from 'libpg-query'

await loadModule()

/** Statements that only add. Whatever is not here, and is not looked at below, is refused. */
const additive = new Set([
  'CreateStmt',
  'CreateSchemaStmt',
  'CreateEnumStmt',
  'CreateDomainStmt',
  'CreateSeqStmt',
  'CreateExtensionStmt',
  'CreateFunctionStmt',
  'CreateTrigStmt',
  'CreateStatsStmt',
  'CommentStmt',
  'ViewStmt',
  'InsertStmt',
  'VariableSetStmt',
])

/** Changes of a table that the version before does not notice. */
const harmlessChanges = new Set([
  'AT_ColumnDefault',
  'AT_DropNotNull',
  'AT_SetStatistics',
  'AT_SetStorage',
  'AT_SetCompression',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
  'AT_ValidateConstraint',
  'AT_AttachPartition',
  'AT_ReplicaIdentity',
  'AT_AddIdentity',
])

/**
 * The statements of a migration by which the version that still runs, or its data, could come to harm. PostgreSQL's own
 * parser reads them, so neither comments nor quotes nor case hide anything.
 * @returns {{ statement: string, why: string }[]}
 */
export function findDestructive(sql) {
  const bytes = Buffer.from(sql)
  const statements = parseSync(sql).stmts ?? []
  const made = new Set(
    statements.flatMap(({ stmt }) => (stmt.CreateStmt ? [nameOf(stmt.CreateStmt.relation)] : [])),
  )
  return statements.flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
    const why = objection(stmt, made)
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
  const hidden = nestedChange(body)
  if (hidden !== undefined) return `it hides a ${hidden}`
  if (additive.has(kind)) return undefined
  return (
    objections[kind]?.(body, made) ??
    (kind in objections ? undefined : `a ${kind} is not known to be harmless`)
  )
}

/** What changes or deletes rows inside something else, as in WITH … AS (DELETE …). */
function nestedChange(node) {
  if (node === null || typeof node !== 'object') return undefined
  for (const [key, value] of Object.entries(node)) {
    if (['DeleteStmt', 'UpdateStmt', 'MergeStmt'].includes(key)) return key
    const found = nestedChange(value)
    if (found !== undefined) return found
  }
  return undefined
}

const objections = {
  DropStmt: ({ removeType }) =>
    removeType === 'OBJECT_INDEX' ? undefined : `it drops what the version before may use (${removeType})`,
  AlterEnumStmt: ({ oldVal }) => (oldVal === undefined ? undefined : 'it renames a value'),
  UpdateStmt: ({ whereClause }) => (whereClause ? undefined : 'it changes every row: name those it is for'),
  GrantStmt: ({ is_grant: isGrant }) => (isGrant ? undefined : 'it takes a right away'),
  IndexStmt: ({ unique, relation }, made) =>
    unique && !made.has(nameOf(relation))
      ? 'a unique index may refuse what the version before writes'
      : undefined,
  AlterTableStmt({ relation, cmds }, made) {
    if (made.has(nameOf(relation))) return undefined
    return cmds.map(({ AlterTableCmd }) => changeObjection(AlterTableCmd)).find((why) => why !== undefined)
  },
}

function changeObjection({ subtype, def }) {
  if (harmlessChanges.has(subtype)) return undefined
  if (subtype === 'AT_AddColumn') return columnObjection(def.ColumnDef)
  if (subtype === 'AT_AddConstraint') {
    const { contype, skip_validation: isNotValid } = def.Constraint
    return isNotValid ? undefined : `a new constraint (${contype}) may refuse what the version before writes`
  }
  return `${subtype} changes what the version before relies on`
}

function columnObjection({ constraints = [] }) {
  const kinds = constraints.map(({ Constraint }) => Constraint.contype)
  const isRequired = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY')
  const isFilled = ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].some((kind) =>
    kinds.includes(kind),
  )
  if (isRequired && !isFilled) return 'the version before would not fill the new column'
  return kinds.includes('CONSTR_UNIQUE')
    ? 'a unique column may refuse what the version before writes'
    : undefined
}
