import { ProviderError } from '../ports.ts'

export type Question = {
  url: string
  headers: Record<string, string>
  body: string
  signal: AbortSignal
  timeoutMs: number
}

export type Answer = { status: number; headers: Headers; text: string }

/** More than any answer that we understand. */
const MAX_ANSWER_BYTES = 64 * 1_024

/**
 * POSTs to a provider and reads its answer, both within the time given and the answer at most 64 KB of it.
 *
 * @throws ProviderError, temporary, when there is no whole answer
 */
export async function ask({ url, headers, body, signal, timeoutMs }: Question): Promise<Answer> {
  const ending = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: ending, redirect: 'manual' })
    return { status: response.status, headers: response.headers, text: await readBounded(response) }
  } catch (error) {
    throw new ProviderError('temporary', `No answer: ${causeOf(error)}`)
  }
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) throw new Error(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** fetch hides what happened behind "fetch failed". */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}
