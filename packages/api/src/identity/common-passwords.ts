import { dictionary } from '@zxcvbn-ts/language-common'
import { DomainError } from '../errors.ts'

/** NIST SP 800-63B, 5.1.1.2: what is in a list of those in common use is refused. The package's is ordered by how common. */
const COMMON = 10_000
const common = new Set(
  dictionary['passwords-common'].slice(0, COMMON).map((each) => String(each).toLowerCase()),
)

/** @throws DomainError VALIDATION_ERROR (field `password`) */
export function refuseCommonPassword(password: string): void {
  if (!common.has(password.normalize('NFC').toLowerCase())) return
  throw new DomainError('VALIDATION_ERROR', 'Some of what was sent cannot be used.', {
    password: [
      'Too many people use this password. Choose another: three or four words of yours make a good one.',
    ],
  })
}
