import 'server-only'
import { isIPv6 } from 'node:net'

/** The header that the gate in front sets; it removes what a client sends under this name. */
const CLIENT_ADDRESS = 'x-client-ip'

/** The network a request comes from, for counting tries. Without an address all share one count. */
export const clientNetwork = (headers: Headers) => networkOf(headers.get(CLIENT_ADDRESS) ?? '')

/** Takes an address and gives its network: an IPv4 address itself, the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const bare = address.split('%')[0] ?? ''
  if (!isIPv6(bare)) return bare || 'unknown'
  const groups = groupsOf(bare)
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'
  return isMapped ? groups.slice(6).flatMap(bytesOf).join('.') : `${groups.slice(0, 4).join(':')}::/64`
}

/** All eight groups. A URL writes an address in its shortest form, where `::` stands for the zeros left out. */
function groupsOf(address: string): string[] {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = [], after = []] = shortest.split('::').map((part) => part.split(':').filter(Boolean))
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 255]
}
