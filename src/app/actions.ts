'use server'

import { themeSchema, writeTheme } from '@/web/theme'

/** Takes the button pressed in the footer; refuses nothing and ignores what is no theme. */
export async function setTheme(form: FormData): Promise<void> {
  const { success, data } = themeSchema.safeParse(form.get('theme'))
  if (success) await writeTheme(data)
}
