import { createHash, randomBytes } from 'node:crypto'

const CODES = 10
const CODE_BYTES = 10
/** Without I, L, O and U, which are misread (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten codes of 80 random bits, in groups of four. */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, newCode)

function newCode(): string {
  let number = BigInt(`0x${randomBytes(CODE_BYTES).toString('hex')}`)
  let code = ''
  for (let place = 0; place < (CODE_BYTES * 8) / 5; place += 1) {
    code += SIGNS[Number(number & 31n)]
    number >>= 5n
  }
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** What is kept of a code: nobody guesses 80 bits, so a plain hash does. Spelled in whatever way people copy it. */
export function recoveryCodeHash(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest('hex')
}
