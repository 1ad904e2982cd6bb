import { Failure } from './failure.mjs'

const assignment = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/

/**
 * Reads the text of a `.env` file: NAME=value lines, comments, values in single or double quotes.
 * A line that is none of these is a failure that names it.
 * @returns {Record<string, string>}
 */
export function parseEnvironmentFile(text, path = '.env') {
  const values = {}
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim()
    if (content === '' || content.startsWith('#')) continue
    const where = `${path} line ${index + 1}`
    const match = assignment.exec(content)
    if (match === null)
      throw new Failure(`${where} is not NAME=value. Correct the line or put a # before it.`)
    values[match[1]] = unquote(match[2], `${where}: ${match[1]}`)
  }
  return values
}

function unquote(value, where) {
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return value.replace(/\s+#.*$/, '').trim()
  const end = value.indexOf(quote, 1)
  if (end === -1) throw new Failure(`${where} begins with ${quote} but does not end with it.`)
  const rest = value.slice(end + 1).trim()
  if (rest !== '' && !rest.startsWith('#'))
    throw new Failure(`${where} has more text after its closing ${quote}.`)
  return value.slice(1, end)
}
