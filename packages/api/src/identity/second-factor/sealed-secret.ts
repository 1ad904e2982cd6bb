import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** @param owner whose it is: sealed for one person, a secret cannot be opened as another's */
export function sealSecret(key: Uint8Array, owner: string, secret: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
  return new Uint8Array(sealed)
}

/** @returns null for what was not sealed for that owner with that key */
export function openSecret(
  key: Uint8Array,
  owner: string,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  const bytes = Buffer.from(sealed)
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-TAG_BYTES))
    const secret = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]
    return new Uint8Array(Buffer.concat(secret))
  } catch {
    return null
  }
}
