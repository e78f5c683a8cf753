import { defineConfig } from 'prisma/config'

// `generate` and `validate` run in WebAssembly; any executable here keeps the CLI from downloading an engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
