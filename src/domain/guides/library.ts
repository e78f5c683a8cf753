import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readFiles, type TextFile } from '@/domain/questions/content/read-files'
import { readCareerFile, readGuideFile, readSkillFile, type Read } from './parse-guide'
import type { Career, Guide, Skill } from './schema'

export type Library = { guides: Read<Guide>[]; skills: Read<Skill>[]; careers: Read<Career>[] }

const FOLDERS = ['guides', 'skills', 'careers'] as const
const shelf = new Map<string, { signature: string; library: Promise<Library> }>()

/** The folder of the content that this site serves. */
export const contentRoot = (): string => join(/* turbopackIgnore: true */ process.cwd(), 'content')

/** Guides, skills and careers below `root`; read again only when a file has changed. */
export async function readLibrary(root = contentRoot()): Promise<Library> {
  const signature = await signatureOf(root)
  const kept = shelf.get(root)
  if (kept?.signature === signature) return kept.library
  const library = read(root)
  shelf.set(root, { signature, library })
  // A folder that could not be read is tried again by the next request.
  library.catch(() => shelf.delete(root))
  return library
}

async function read(root: string): Promise<Library> {
  const [guides, skills, careers] = await Promise.all(FOLDERS.map((folder) => readFiles(root, folder, '.md')))
  const each = <T>(files: TextFile[] | undefined, parse: (file: string, text: string) => Read<T>) =>
    (files ?? []).map(({ file, text }) => parse(file, text))
  return {
    guides: each(guides, readGuideFile),
    skills: each(skills, readSkillFile),
    careers: each(careers, readCareerFile),
  }
}

async function signatureOf(root: string): Promise<string> {
  const stamps = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(join(/* turbopackIgnore: true */ root, folder)).catch(() => [])
      return Promise.all(
        names.sort().map(async (name) => {
          const { mtimeMs, size } = await stat(join(/* turbopackIgnore: true */ root, folder, name))
          return `${name} ${mtimeMs} ${size}`
        }),
      )
    }),
  )
  return stamps.flat().join('\n')
}
