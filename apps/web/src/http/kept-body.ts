import { type Address, type Cache, type Cached, formOf } from '@lomash/cache'
import { compress, type Encoding } from './send.ts'

/**
 * A kept value in the encoding asked for: compressed once for everybody. The compressed form lives as long as the
 * value it was made from.
 *
 * @param readPlain reads the value as it is
 * @param recode makes the compressed form's bytes
 */
export function readEncoded(
  cache: Pick<Cache, 'read'>,
  address: Address,
  encoding: Encoding,
  readPlain: () => Promise<Cached>,
  recode: (body: Buffer) => Promise<Buffer> = (body) => compress(body, encoding),
): Promise<Cached> {
  if (encoding === 'identity') return readPlain()
  return cache.read(formOf(address, encoding), async () => {
    const { body, life } = await readPlain()
    return { body: await recode(body), life }
  })
}
