import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()

/** The rules that a file of this name and content breaks. */
async function faults(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? []
}

const side = (source: string) => `import '${source}'`

test.each([
  ['src/app/(public)/page.tsx', '@/infra/db'],
  ['src/app/(public)/page.tsx', '@/generated/prisma/client'],
  ['src/app/(public)/page.tsx', '@/domain/questions/internal'],
  ['src/web/planted.ts', '@/components/markdown'],
  ['src/components/planted.tsx', '@/web/session'],
  ['src/components/planted.tsx', '@/domain/practice/save-answer'],
  ['src/components/ui/planted.tsx', '@/components/markdown'],
  ['src/components/ui/planted.tsx', '@/domain/questions/schema'],
  ['src/domain/core/planted.ts', '@/domain/accounts/schema'],
  ['src/domain/questions/planted.ts', '@/domain/practice/schema'],
  ['src/domain/practice/planted.ts', '@/domain/questions/internal'],
  ['src/domain/practice/planted.ts', '@/lib/../web/session'],
  ['src/domain/practice/schema.ts', './queries'],
  ['src/domain/practice/rules.ts', '@/infra/db'],
  ['src/domain/accounts/policy.ts', '@/generated/prisma/client'],
  ['src/domain/accounts/schema.ts', './internal'],
  ['src/infra/planted.ts', '@/domain/core/errors'],
  ['src/lib/planted.ts', '@/infra/env'],
  ['src/server/planted.ts', '@/web/session'],
  ['src/cli/planted.ts', '@/generated/prisma/client'],
  ['src/proxy.ts', '@/components/markdown'],
  ['src/domain/core/planted.ts', '../../../vitest.config'],
])('%s may not import %s', async (file, source) => {
  expect(await faults(file, side(source))).toContain('boundaries/dependencies')
})

test.each([
  ['src/app/(public)/page.tsx', '@/domain/practice/save-answer'],
  ['src/components/planted.tsx', '@/domain/practice/schema'],
  ['src/components/planted.tsx', '@/generated/prisma/enums'],
  ['src/domain/practice/planted.ts', '@/domain/accounts/queries'],
  ['src/domain/practice/planted.ts', '@/generated/prisma/client'],
  ['src/domain/practice/rules.ts', '@/domain/questions/schema'],
  ['src/domain/questions/planted.ts', './internal'],
  ['src/domain/accounts/schema.ts', '@/generated/prisma/enums'],
  ['src/cli/planted.ts', '@/server/gate'],
  ['src/proxy.ts', '@/web/session-cookie'],
])('%s may import %s', async (file, source) => {
  expect(await faults(file, side(source))).toEqual([])
})

const SYNTAX = 'no-restricted-syntax'
const IMPORTS = 'no-restricted-imports'

test.each([
  ['a re-export', 'src/lib/planted.ts', "export { words } from './words'", SYNTAX],
  [
    'a re-export across a wall',
    'src/lib/planted.ts',
    "export * from '@/infra/db'",
    'boundaries/dependencies',
  ],
  [
    'a late import',
    'src/lib/planted.ts',
    "export const db = () => import('@/infra/db')",
    'boundaries/dependencies',
  ],
  [
    'infra that a browser can load',
    'src/infra/planted.ts',
    "import pg from 'pg'\nimport 'server-only'",
    SYNTAX,
  ],
  ['web that a browser can load', 'src/web/planted.ts', 'export const open = true', SYNTAX],
  [
    'a command in the browser',
    'src/app/planted.tsx',
    "'use client'\nimport '@/domain/practice/save-answer'",
    SYNTAX,
  ],
  ['Next in the domain', 'src/domain/core/planted.ts', "import 'next/headers'", IMPORTS],
  ['React in a helper', 'src/lib/planted.ts', "import 'react'", IMPORTS],
  [
    "another route's action",
    'src/app/(public)/planted.tsx',
    "import '../(accounts)/sign-up/actions'",
    IMPORTS,
  ],
  ["another route's part", 'src/app/(public)/planted.tsx', "import '@/app/(room)/layout'", IMPORTS],
  [
    'a named import of zod',
    'tests/planted.ts',
    "import { z } from 'zod'\nexport const id = z.uuid()",
    SYNTAX,
  ],
  [
    'a style attribute',
    'src/app/planted.tsx',
    'export const A = () => <p style={{ margin: 0 }}>a</p>',
    SYNTAX,
  ],
  [
    'markup from a string',
    'src/app/planted.tsx',
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />",
    'react/no-danger',
  ],
  ['a word to the console', 'src/domain/core/planted.ts', "console.log('here')", 'no-console'],
  ['a folder that has no room', 'src/utils/planted.ts', 'export const a = 1', 'boundaries/no-unknown-files'],
  [
    'an excuse for it',
    'src/lib/planted.ts',
    '// eslint-disable-next-line no-console\nconsole.log(1)',
    'no-console',
  ],
])('finds %s', async (_, file, code, fault) => {
  expect(await faults(file, code)).toContain(fault)
})

test.each([
  [
    "a form's schema in the browser",
    'src/app/planted.tsx',
    "'use client'\nimport '@/domain/practice/schema'",
  ],
  [
    "the route's own part",
    'src/app/(public)/questions/page.tsx',
    "import '../layout'\nimport './_components/active-filters'",
  ],
  ['a part of a folder above', 'src/app/(public)/topics/planted.tsx', "import '../../_components/failure'"],
  ['zod as a whole', 'src/lib/planted.ts', "import * as z from 'zod'\nexport const id = z.uuid()"],
  ['a word of the launcher', 'src/cli/planted.ts', "console.log('ready')"],
])('allows %s', async (_, file, code) => {
  expect(await faults(file, code)).toEqual([])
})
