import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'

const ENDINGS = ['', '.ts', '.tsx', '/index.ts']

/** Every file of src with the files of src that it imports, for a type too. Paths are relative to the project. */
export async function readImports(): Promise<Map<string, string[]>> {
  const names = await readdir('src', { recursive: true })
  const files = new Set(
    names
      .filter((name) => /\.(tsx?|mjs)$/.test(name) && !name.startsWith('generated'))
      .map((name) => `src/${name.replaceAll(path.sep, '/')}`),
  )
  const read = async (file: string): Promise<[string, string[]]> => {
    const { importedFiles } = ts.preProcessFile(await readFile(file, 'utf8'))
    const found = importedFiles.map(({ fileName }) =>
      ENDINGS.map((ending) => pathOf(file, fileName) + ending).find((name) => files.has(name)),
    )
    return [file, found.filter((name) => name !== undefined)]
  }
  return new Map(await Promise.all([...files].map(read)))
}

const pathOf = (file: string, source: string): string =>
  source.startsWith('@/') ? `src/${source.slice(2)}` : path.posix.join(path.posix.dirname(file), source)

/** Each way along which a file imports itself; a circle is named once. */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file)
    if (start >= 0) return void circles.push([...way.slice(start), file].join(' > '))
    if (done.has(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) visit(file, [])
  return circles
}
