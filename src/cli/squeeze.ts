import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const [brotli, gzip] = [promisify(zlib.brotliCompress), promisify(zlib.gzip)]
const TEXT = /\.(css|js|json|svg|txt)$/
/** Less fits into the first packet as it is. */
const SMALLEST = 1200

/** Lays a Brotli and a gzip copy beside each text file below the folder, as small as they get. */
export async function squeezeFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const text = await readFile(file)
    if (text.length < SMALLEST) continue
    const [br, gz] = await Promise.all([brotli(text), gzip(text, { level: 9 })])
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
  }
}
