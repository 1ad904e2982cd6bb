import { createTRPCClient, httpLink, splitLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '../root.ts'
import { sentInBody } from './sent-in-body.ts'

export type { AppRouter } from '../root.ts'
export type LomashClient = TRPCClient<AppRouter>

/**
 * The typed client: every procedure with its input and output types. Reads are unbatched GETs, so that a CDN can
 * hold their answers. Errors are TRPCClientError with `data.code`, one of ErrorCode.
 *
 * @param url where the API is: "https://shop.example/api/trpc", or "/api/trpc" in a browser
 * @param token an API token, for what staff do; each call then shows it, and none is answered from a cache
 */
export function createClient(url: string, { token }: { token?: string } = {}): LomashClient {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ path }) => sentInBody.has(path),
        true: httpLink({ url, headers, methodOverride: 'POST' }),
        false: httpLink({ url, headers }),
      }),
    ],
  })
}
