import type { ImportPlan } from '@/domain/questions/plan-import'
import type { ImportOutcome } from '@/domain/questions/run-import'

export type Chosen = { name: string; bytes: Uint8Array<ArrayBuffer> }
type Answer = { message?: string; plan?: ImportPlan; outcome?: ImportOutcome }

/** One file as it is; several Markdown files packed as the archive they could have been. */
export async function packFiles(files: readonly File[]): Promise<Chosen> {
  const [only] = files
  if (files.length === 1 && only && !only.name.endsWith('.md'))
    return { name: only.name, bytes: await bytesOf(only) }
  const texts = files.filter(({ name }) => name.endsWith('.md'))
  const { zipSync } = await import('fflate')
  const entries = await Promise.all(texts.map(async (file) => [pathOf(file), await bytesOf(file)] as const))
  return { name: `${folderOf(texts)}.zip`, bytes: new Uint8Array(zipSync(Object.fromEntries(entries))) }
}

/** Sends a file with its length and fingerprint, so that the server knows it has all of it. */
export async function sendFile(
  step: 'check' | 'import',
  { name, bytes }: Chosen,
  duplicates: boolean,
): Promise<Answer> {
  const query = new URLSearchParams({
    ...{ step, name: name.slice(-200), size: String(bytes.length), sha256: await sha256(bytes) },
    ...(duplicates && { duplicates: 'create' }),
  })
  try {
    const response = await fetch(`/api/import?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytes,
    })
    return await read(response)
  } catch {
    return {
      message:
        'The server cannot be reached. Check the connection and try again; importing twice does no harm.',
    }
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  if (response.headers.get('content-type')?.startsWith('application/json')) return JSON.parse(text) as Answer
  return {
    message: text.trim() || 'Something went wrong on our side. Try again; importing twice does no harm.',
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
const pathOf = (file: File): string => file.webkitRelativePath || file.name
const folderOf = (files: readonly File[]): string => files[0]?.webkitRelativePath.split('/')[0] || 'folder'
