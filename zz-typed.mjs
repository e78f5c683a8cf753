import { ESLint } from 'eslint'
process.chdir('/work/main')
const e = new ESLint({ cwd: '/work/main', overrideConfig: [{ files: ['src/**/*.{ts,tsx}','tests/**/*.{ts,tsx}','prisma/**/*.ts'], languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: '/work/main' } },
 rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error','@typescript-eslint/await-thenable':'error', '@typescript-eslint/no-unnecessary-type-assertion':'error','@typescript-eslint/switch-exhaustiveness-check':'error','@typescript-eslint/only-throw-error':'error','@typescript-eslint/no-deprecated':'error','@typescript-eslint/no-unnecessary-condition':'off', 'import/no-cycle':'error' } }], ruleFilter: ({ ruleId }) => /no-floating|no-misused|await-th|unnecessary-type-a|switch-ex|only-throw|no-deprec|no-cycle/.test(ruleId) })
const r = await e.lintFiles(['src','tests','prisma/seed.ts'])
for (const f of r) for (const m of f.messages) if (!/disable/.test(m.message)) console.log(f.filePath.replace('/work/main/',''), m.line, m.ruleId, m.message.slice(0,160))
