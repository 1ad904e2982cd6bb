import { within } from './statement-tree.mjs'

/** Changes of a table that the version before does not notice. */
const harmlessChanges = new Set([
  'AT_DropNotNull',
  'AT_SetStatistics',
  'AT_SetStorage',
  'AT_SetCompression',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
  'AT_ValidateConstraint',
  'AT_ReplicaIdentity',
])

/** What one change of a table that is in use could do to the version before. */
export function changeObjection({ subtype, def }) {
  if (harmlessChanges.has(subtype)) return undefined
  if (subtype === 'AT_AddColumn') return columnObjection(def.ColumnDef)
  // NOT VALID asks nothing of the rows that are there, and everything of new ones.
  if (subtype === 'AT_AddConstraint') {
    return `a new constraint (${def.Constraint.contype}) may refuse what the version before writes`
  }
  if (subtype === 'AT_ColumnDefault' && def !== undefined) return undefined
  return `${subtype} changes what the version before relies on`
}

const constraintObjections = {
  CONSTR_NULL: () => undefined,
  CONSTR_NOTNULL: (_, isFilled) =>
    isFilled ? undefined : 'the version before would not fill the new column',
  CONSTR_DEFAULT: ({ raw_expr: value }) =>
    isKnownOnce(value) ? undefined : 'each row gets a value of its own: the whole table is written again',
  CONSTR_GENERATED: ({ generated_kind: kind }) =>
    kind === 'v' ? undefined : 'a stored column is worked out for each row: the whole table is written again',
}

function columnObjection({ constraints = [], typeName }) {
  if (/serial\d?$/.test(typeName.names.at(-1).String.sval)) {
    return 'each row gets a number of its own: the whole table is written again'
  }
  const each = constraints.map(({ Constraint }) => Constraint)
  const isFilled = each.some(({ contype, raw_expr }) => contype === 'CONSTR_DEFAULT' && !isNull(raw_expr))
  return each
    .map((constraint) => {
      const object = constraintObjections[constraint.contype]
      return object
        ? object(constraint, isFilled)
        : `a column with ${constraint.contype} may refuse what the version before writes, or holds it up`
    })
    .find((why) => why !== undefined)
}

const isNull = (value) =>
  value.A_Const?.isnull === true || (value.TypeCast !== undefined && isNull(value.TypeCast.arg))

/** PostgreSQL keeps such a value once for all rows that are there: no volatile function is in it. */
const isKnownOnce = (value) =>
  within(
    value,
    (key, node) =>
      key === 'FuncCall' && !['now', 'transaction_timestamp'].includes(node.funcname.at(-1).String.sval),
  ) === undefined
