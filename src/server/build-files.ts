import type { IncomingMessage, ServerResponse } from 'node:http'

import sirv from 'sirv'

const MOUNT = '/_next/static'
const METHODS = new Set(['GET', 'HEAD'])

/**
 * Gives what answers requests for the files of the build, as they lie in the folder, squeezed beforehand. The
 * framework would squeeze them again for everybody, and a page waits for them. False when there is no such file.
 */
export function buildFiles(folder: string) {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => {
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    },
  })
  return function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { url = '', method = '' } = request
    if (!url.startsWith(`${MOUNT}/`) || !METHODS.has(method)) return false
    let found = true
    request.url = url.slice(MOUNT.length)
    serve(request, response, () => {
      found = false
    })
    request.url = url
    return found
  }
}
