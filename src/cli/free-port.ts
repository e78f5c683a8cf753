import { createServer } from 'node:net'

import { EnvFault } from '@/infra/env'

const TRIES = 50

/** Takes the wanted port and gives it, or the next free one; refuses when the wanted one is taken and was asked for. */
export async function choosePort(wanted: number, asked: boolean): Promise<number> {
  if (await isFree(wanted)) return wanted
  if (asked) {
    throw new EnvFault([
      `Port ${wanted} is taken by another program; stop that one or set PORT to a free port.`,
    ])
  }
  for (let port = wanted + 1; port <= Math.min(wanted + TRIES, 65_535); port += 1) {
    if (await isFree(port)) return port
  }
  throw new EnvFault([`No port from ${wanted} to ${wanted + TRIES} is free; set PORT to a free port.`])
}

/** On some systems an address and the wildcard can be bound at once, so each is tried. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['::', '0.0.0.0', '127.0.0.1', '::1']) {
    if (!(await canListen(port, host))) return false
  }
  return true
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    )
    probe.listen({ port, host, ipv6Only: host.includes(':') }, () => probe.close(() => resolve(true)))
  })
}
