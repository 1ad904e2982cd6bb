import { get, type IncomingHttpHeaders } from 'node:http'

export type Received = { body: Buffer; headers: IncomingHttpHeaders }

/**
 * An answer with its body as it comes over the wire: `fetch` would take its compression off.
 *
 * @throws for any status but 200
 */
export function receive(url: string, headers: Record<string, string> = {}): Promise<Received> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ body: Buffer.concat(chunks), headers: response.headers })
        else reject(new Error(`${response.statusCode} from ${url}`))
      })
    }).on('error', reject)
  })
}

/** The first word of X-Cache: hit, stale, miss, bypass. */
export function cacheStateOf(headers: IncomingHttpHeaders): string {
  return String(headers['x-cache'] ?? 'none').split(/[;,\s]/, 1)[0] ?? 'none'
}
