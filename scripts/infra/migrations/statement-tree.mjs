/** Functions that only work out a value, as data is moved by them. */
const pureFunctions = new Set([
  ...['now', 'transaction_timestamp', 'gen_random_uuid', 'uuidv7'],
  ...['lower', 'upper', 'btrim', 'left', 'right', 'length', 'replace', 'concat', 'substring', 'md5'],
  ...['jsonb_build_object', 'jsonb_build_array', 'to_jsonb', 'array_length', 'array_append', 'array_remove'],
  ...['count', 'min', 'max', 'sum', 'round', 'greatest', 'least'],
])

/** The first key in a parsed statement that is what is looked for. */
export function within(node, isIt) {
  if (node === null || typeof node !== 'object') return undefined
  for (const [key, value] of Object.entries(node)) {
    if (isIt(key, value)) return key
    const found = within(value, isIt)
    if (found !== undefined) return found
  }
  return undefined
}

/** @returns {string | undefined} a function that is called and is not known to do nothing else */
export function unknownCall(node) {
  let name
  within(node, (key, value) => {
    if (key !== 'FuncCall') return false
    const parts = value.funcname.map(({ String: { sval } }) => sval)
    const own = parts[0] === 'pg_catalog' ? parts.slice(1) : parts
    const isPure = own.length === 1 && pureFunctions.has(own[0])
    if (!isPure) name = parts.join('.')
    return !isPure
  })
  return name
}

/** Whether a condition is of the row: not TRUE, 1 = 1, or a column compared with itself. */
export function mentionsColumn(condition) {
  if (condition === undefined) return false
  const { A_Expr: compared, BoolExpr: joined } = condition
  if (joined?.boolop === 'OR_EXPR') return joined.args.every(mentionsColumn)
  if (joined?.boolop === 'AND_EXPR') return joined.args.some(mentionsColumn)
  if (compared && withoutPlaces(compared.lexpr) === withoutPlaces(compared.rexpr)) return false
  return within(condition, (key) => key === 'ColumnRef') !== undefined
}

const withoutPlaces = (node) => JSON.stringify(node, (key, value) => (key === 'location' ? undefined : value))
