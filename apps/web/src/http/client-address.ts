import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP, isIPv4 } from 'node:net'

type Client = {
  address: string
  /** Stands for it, so that limits can be counted without keeping anybody's address. */
  key: string
}
export type ClientOf = (req: IncomingMessage) => Client

/** @param trustedProxyHops how many proxies of ours stand before this process; each adds who it was asked by to X-Forwarded-For */
export function clientBy(addressKey: Uint8Array, trustedProxyHops: number): ClientOf {
  return (req) => {
    const forwarded = String(req.headers['x-forwarded-for'] ?? '')
    const address = clientAddress(forwarded, req.socket.remoteAddress ?? '', trustedProxyHops)
    const key = createHmac('sha256', addressKey).update(address).digest('base64url').slice(0, 22)
    return { address, key }
  }
}

/**
 * The address counted for a client. What stands left of our own proxies' entries was sent by the client and proves nothing.
 * Of an IPv6 address it is the network, for every household has one to choose addresses from (RFC 6177).
 */
export function clientAddress(forwarded: string, socketAddress: string, trustedProxyHops: number): string {
  const way = [...forwarded.split(',').map((entry) => entry.trim()), socketAddress]
  const named = way.at(-1 - trustedProxyHops) ?? ''
  return networkOf(isIP(named) ? named : socketAddress)
}

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

function networkOf(address: string): string {
  const plain = MAPPED_IPV4.exec(address)?.[1] ?? address
  if (isIPv4(plain) || !isIP(plain)) return plain
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::')
  const groups = head.split(':').filter(Boolean)
  // Behind `::` as many groups are nothing as are missing of eight; only the first four count.
  const filled =
    tail === undefined
      ? groups
      : [...groups, ...zeros(8 - groups.length - groupCount(tail)), ...tail.split(':')]
  return `${filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

const zeros = (count: number): string[] => Array.from({ length: count }, () => '0')

/** An IPv4 address at the end stands for two groups. */
function groupCount(part: string): number {
  return part === '' ? 0 : part.split(':').length + (part.includes('.') ? 1 : 0)
}
