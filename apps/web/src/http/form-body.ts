import type { IncomingMessage } from 'node:http'
import { DomainError } from '@lomash/api'

const TYPES = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/i

/** The fields of a form as browsers and mail programs send it; of several of one name the first, and no files. */
export type FormFields = (name: string) => string | undefined

/** @throws DomainError UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, VALIDATION_ERROR */
export async function readForm(req: IncomingMessage, maxBytes: number): Promise<FormFields> {
  const type = req.headers['content-type'] ?? ''
  if (!TYPES.test(type)) throw new DomainError('UNSUPPORTED_MEDIA_TYPE', 'Send a form.')
  const body = await readBody(req, maxBytes)
  const data = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new DomainError('VALIDATION_ERROR', 'The form cannot be read.')
    })
  return (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : undefined
  }
}

async function readBody(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  // Left early, the connection stays, so that the refusal can be sent.
  for await (const part of req.iterator({ destroyOnReturn: false })) {
    length += part.length
    if (length > maxBytes) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const tooLarge = () => new DomainError('PAYLOAD_TOO_LARGE', 'The form is too large.')
