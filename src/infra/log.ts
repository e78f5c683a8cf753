import 'server-only'

import pino from 'pino'

/** One JSON line a record. What a person wrote or proves who they are with never enters it. */
export const log = pino({
  level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: ['password', 'secret', 'token', 'cookie', 'authorization', 'email', 'body'].flatMap((name) => [
      name,
      `*.${name}`,
      `*.*.${name}`,
    ]),
    censor: '[removed]',
  },
})
