import { parseArgs } from 'node:util'
import { Failure } from './failure.mjs'

/** The options of a command; one that it does not know is a failure that lists what it knows. */
export function readArguments(options, usage, args = process.argv.slice(2), allowPositionals = false) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals })
    return { ...values, positionals, products: toCount(values.products) }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${error.message.split('.')[0]}. Usage: ${usage}`)
  }
}

function toCount(text) {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,7}$/.test(text))
    throw new Failure(`--products wants a whole number of products, not "${text}".`)
  return Number(text)
}
