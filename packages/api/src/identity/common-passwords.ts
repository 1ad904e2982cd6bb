import { invalidField } from '../errors.ts'

/** NIST SP 800-63B, 5.1.1.2: what is in a list of those in common use is refused. The package's is ordered by how common. */
const COMMON = 10_000

let common: Promise<ReadonlySet<string>> | undefined

/** Loaded with the first password that is chosen: the list is 20 MB of memory and 75 ms of start-up. */
async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].slice(0, COMMON).map((each) => String(each).toLowerCase()))
}

/** @throws DomainError VALIDATION_ERROR (field `password`) */
export async function refuseCommonPassword(password: string): Promise<void> {
  common ??= load()
  if (!(await common).has(password.normalize('NFC').toLowerCase())) return
  throw invalidField(
    'password',
    'Too many people use this password. Choose another: three or four words of yours make a good one.',
  )
}
