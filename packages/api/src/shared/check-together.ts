import { ZodError } from 'zod'
import { fieldMessages } from '../error-mapping.ts'
import { DomainError, type FieldMessages, UNUSABLE_INPUT } from '../errors.ts'

type Results<Checks> = { [Name in keyof Checks]: Checks[Name] extends () => infer Result ? Result : never }

/**
 * What these checks make of what was typed. All that they find wrong is told at once, so that nobody mends a form twice.
 *
 * @throws DomainError of one check alone what it throws, else VALIDATION_ERROR with the fields of all
 */
export function checkTogether<Checks extends Record<string, () => unknown>>(checks: Checks): Results<Checks> {
  const refusals: DomainError[] = []
  const results = Object.entries(checks).map(([name, check]) => {
    try {
      return [name, check()] as const
    } catch (error) {
      refusals.push(asRefusal(error))
      return [name, undefined] as const
    }
  })
  const [first, ...others] = refusals
  if (!first) return Object.fromEntries(results) as Results<Checks>
  if (others.length === 0) throw first
  const fields: FieldMessages = Object.assign({}, ...refusals.map((each) => each.fields))
  throw new DomainError('VALIDATION_ERROR', UNUSABLE_INPUT, fields)
}

function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError && error.fields) return error
  if (error instanceof ZodError)
    return new DomainError('VALIDATION_ERROR', UNUSABLE_INPUT, fieldMessages(error))
  throw error
}
