import 'server-only'

import * as z from 'zod'

import { isLoopback } from '@/lib/loopback'

/** A start is refused: one sentence per fault, each saying what to do. */
export class EnvFault extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'))
    this.name = 'EnvFault'
  }
}

const say = (sentence: string) => ({ error: sentence })

const url = (name: string, protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      say(`${name} must look like ${example}.`),
    )

const origin = (name: string) =>
  z
    .string()
    .refine(
      (value) =>
        URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value,
      say(`${name} must be an origin without a path or a final slash, such as https://segprep.example.org.`),
    )

const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).catch('development'),
  PORT: z
    .string()
    .refine(
      (value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
      say('PORT must be a whole number from 1 to 65535.'),
    )
    .transform(Number)
    .default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: url(
    'DATABASE_URL',
    ['postgresql:', 'postgres:'],
    'postgresql://user:password@host:5432/name',
  ).optional(),
  /** Set by the launcher: what the app acts as in the database. */
  DATABASE_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, say('DATABASE_ROLE must be the name of a role, such as segprep_app.'))
    .optional(),
  APP_ORIGIN: origin('APP_ORIGIN').optional(),
  TRUST_PROXY: z
    .enum(['true', 'false', '1', '0'], say('TRUST_PROXY must be true or false.'))
    .default('false')
    .transform((value) => value === 'true' || value === '1'),
  AUTH_SECRET: z
    .string()
    .min(32, say('AUTH_SECRET must have at least 32 characters; `openssl rand -base64 33` makes one.'))
    .optional(),
  DEMO: z.stringbool(say('DEMO must be 1 or 0.')).default(false),
  SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org:465').optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, say('MAIL_FROM must be an address, such as SegPrep <hello@example.org>.'))
    .optional(),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  OIDC_ISSUER: url('OIDC_ISSUER', ['https:', 'http:'], 'https://accounts.example.org').optional(),
  OIDC_ID: z.string().optional(),
  OIDC_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
})

const TOGETHER = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_ID', 'OIDC_SECRET'],
] as const

const schema = variables
  .transform((value) => ({ ...value, APP_ORIGIN: value.APP_ORIGIN ?? `http://localhost:${value.PORT}` }))
  .superRefine((value, context) => {
    for (const group of TOGETHER) {
      const missing = group.filter((name) => !value[name])
      if (missing.length > 0 && missing.length < group.length) {
        context.addIssue(`${group.join(', ')} go together; ${missing.join(' and ')} must be set as well.`)
      }
    }
    if (value.NODE_ENV !== 'production' || !URL.canParse(value.APP_ORIGIN)) return
    if (value.APP_ORIGIN.startsWith('http:') && !isLoopback(new URL(value.APP_ORIGIN).hostname)) {
      context.addIssue(
        'APP_ORIGIN must start with https:// unless it is this machine, because sign-ins would travel unprotected.',
      )
    }
    if (value.DATABASE_URL && !value.AUTH_SECRET && value.APP_ORIGIN.startsWith('https:')) {
      context.addIssue(
        'AUTH_SECRET must be set when the database is elsewhere; `openssl rand -base64 33` makes one.',
      )
    }
  })

export type Env = z.output<typeof schema>

/** Takes raw variables, gives typed ones; an empty string counts as unset. Throws EnvFault on a wrong value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(set)
  if (!parsed.success) throw new EnvFault([...new Set(parsed.error.issues.map((issue) => issue.message))])
  return parsed.data
}

let parsed: Env | undefined

/** The environment of this process, parsed once. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env))
}
