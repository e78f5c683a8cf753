import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type TextFile = { file: string; text: string }

/** The files below `root/folder` whose names end in `ending`; paths start at the folder. */
export async function readFiles(root: string, folder: string, ending: string): Promise<TextFile[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(noSuchFolder)
  const wanted = names.filter((name) => name.endsWith(ending)).sort()
  return Promise.all(
    wanted.map(async (name) => ({
      file: `${folder}/${name}`.replaceAll('\\', '/'),
      text: await readFile(join(root, folder, name), 'utf8'),
    })),
  )
}

function noSuchFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
