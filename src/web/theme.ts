import 'server-only'
import { cookies } from 'next/headers'
import * as z from 'zod'
import { THEMES, type Theme } from '@/lib/theme'
import { cookieName, cookieOptions } from './session-cookie'

export const themeSchema = z.enum(THEMES)

const YEAR = 365 * 24 * 60 * 60

/** The theme this browser asked for; "system" until it has. */
export async function readTheme(): Promise<Theme> {
  const value = (await cookies()).get(cookieName('theme'))?.value
  return themeSchema.safeParse(value).data ?? 'system'
}

/** Keeps the theme in this browser; "system" forgets it. */
export async function writeTheme(theme: Theme): Promise<void> {
  const jar = await cookies()
  const cookie = { name: cookieName('theme'), ...cookieOptions() }
  if (theme === 'system') jar.delete(cookie)
  else jar.set({ ...cookie, value: theme, maxAge: YEAR })
}
