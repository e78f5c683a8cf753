import { defineConfig, globalIgnores } from 'eslint/config'
import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'
import boundaries from 'eslint-plugin-boundaries'

/** A context of the domain may use those before it, never those after. */
const CONTEXTS = ['accounts', 'questions', 'guides', 'practice', 'reviews', 'insights']

/** Who may import whom. A file of src that stands in no row may import nothing of ours. */
const ROOMS = {
  app: ['app', 'web', 'components', 'ui', 'core', 'context', 'lib'],
  web: ['web', 'core', 'context', 'infra', 'lib'],
  components: ['components', 'ui', 'lib'],
  ui: ['ui', 'lib'],
  core: ['core', 'infra', 'lib'],
  context: ['core', 'infra', 'lib'],
  infra: ['infra', 'lib'],
  lib: ['lib'],
  cli: ['cli', 'server', 'core', 'context', 'infra', 'lib'],
  server: ['server', 'core', 'context', 'infra', 'lib'],
}

/** The files of the domain that a browser may load. */
const CLIENT_SAFE = [
  'schema',
  'words',
  'policy',
  'rules',
  'answer',
  'review',
  'anchors',
  'working-copy',
  'errors',
  'viewer',
  'text',
]

const room = (...types) => ({ element: { types: { anyOf: types } } })
const context = (...names) => ({ element: { type: 'context', captured: { context: names } } })
const file = (category) => ({ file: { categories: category } })
const below = CONTEXTS.map((name, place) => [name, context(...CONTEXTS.slice(0, place + 1))])
const safe = file('client-safe')

// Of the walls that fit an import the last decides.
const walls = [
  ...Object.entries(ROOMS).map(([from, to]) => ({ from: room(from), allow: { to: room(...to) } })),
  { from: file('entry'), allow: { to: room(...ROOMS.web) } },
  { from: room('cli'), allow: { to: file('seed') } },
  { from: room('components'), allow: { to: safe } },
  ...below.map(([name, to]) => ({ from: context(name), allow: { to } })),
  { disallow: { to: file('internal') } },
  ...CONTEXTS.map((name) => ({
    from: context(name),
    allow: { to: { ...context(name), ...file('internal') } },
  })),
  { from: room('core', 'context', 'infra'), allow: { to: room('generated') } },
  // What a browser may load leads to nothing that it may not.
  { from: safe, disallow: { to: room('core', 'context', 'infra', 'generated') } },
  { from: safe, allow: { to: { ...room('core'), ...safe } } },
  ...below.map(([name, to]) => ({ from: { ...context(name), ...safe }, allow: { to: { ...to, ...safe } } })),
  { dependency: { kind: 'type' }, allow: { to: room('generated') } },
  { allow: { to: file('enums') } },
]

const SYNTAX = [
  {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Named imports keep all of zod in the bundle: import * as z from 'zod'.",
  },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The content security policy drops style attributes. Use a class, or an attribute of SVG.',
  },
]

const NO_RE_EXPORT = {
  selector: ':matches(ExportAllDeclaration, ExportNamedDeclaration[source])',
  message: 'No barrels: import from the file that makes it.',
}

const SERVER_ONLY_FIRST = {
  selector: "Program:not(:has(> ImportDeclaration[source.value='server-only']:first-child))",
  message: "The first line here is import 'server-only', so that no browser bundle can reach this file.",
}

const SERVER_IN_BROWSER = {
  selector: `Program:has(> ExpressionStatement[directive='use client']) > ImportDeclaration[importKind!='type'][source.value=/^@.(web|infra|domain.(?!.*\\x2f(${CLIENT_SAFE.join('|')})$))/]`,
  message: `A browser may load of the domain only ${CLIENT_SAFE.join(', ')}; import the type alone.`,
}

const forbid = (...faults) => ({ 'no-restricted-syntax': ['error', ...SYNTAX, ...faults] })

export default defineConfig(
  globalIgnores([
    '.next/**',
    '.segprep/**',
    'src/generated/**',
    'next-env.d.ts',
    'playwright-report/**',
    'test-results/**',
  ]),
  nextVitals,
  nextTypescript,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      ...forbid(),
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      complexity: ['error', 16],
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'no-warning-comments': 'error',
      'prefer-const': 'error',
      'react/no-danger': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx,mjs}'],
    plugins: { boundaries },
    settings: {
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/elements': [
        { type: 'ui', pattern: 'src/components/ui' },
        { type: 'core', pattern: 'src/domain/core' },
        { type: 'context', pattern: 'src/domain/*', capture: ['context'] },
        ...['app', 'web', 'components', 'infra', 'lib', 'cli', 'server', 'generated'].map((type) => ({
          type,
          pattern: `src/${type}`,
        })),
      ],
      'boundaries/files': [
        {
          category: 'client-safe',
          pattern: `src/domain/*/{${CLIENT_SAFE.join(',')}}.ts`,
        },
        { category: 'internal', pattern: 'src/domain/*/internal.ts' },
        { category: 'enums', pattern: 'src/generated/prisma/enums.ts' },
        { category: 'seed', pattern: 'prisma/seed.ts' },
        { category: 'entry', pattern: 'src/*.ts' },
      ],
    },
    rules: {
      ...forbid(NO_RE_EXPORT),
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkInternals: true,
          checkUnknownLocals: true,
          message:
            "'{{from.element.type}}' may not import '{{dependency.source}}': who may import whom is in eslint.config.mjs.",
          policies: walls,
        },
      ],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  { files: ['src/{infra,web}/**/*.ts'], rules: forbid(NO_RE_EXPORT, SERVER_ONLY_FIRST) },
  {
    files: ['src/{domain,infra,lib}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(next|react|react-dom|next-auth)(/|$)',
              message: 'What the product does knows neither Next nor React.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/app/**/*.{ts,tsx}'],
    rules: {
      // A route's special file may be that of the folder above it once more.
      ...forbid(SERVER_IN_BROWSER),
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@/app/|(\\.{1,2}/)+(?!_components/)[^./][^/]*/)',
              message:
                'A route imports its own files and those of the folders above it, never another route.',
            },
          ],
        },
      ],
    },
  },
  // A page that broke is left by loading the next one afresh.
  {
    files: ['src/app/_components/failure.tsx'],
    rules: { '@next/next/no-location-assign-relative-destination': 'off' },
  },
  // A fixture of Playwright hands itself on with a function called use.
  { files: ['tests/{e2e,support}/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  // These speak to the person at the machine.
  { files: ['src/{cli,server}/**'], rules: { 'no-console': 'off' } },
)
