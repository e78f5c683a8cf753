import { THEMES, type Theme } from '@/lib/theme'

const WORD = { system: 'System', light: 'Light', dark: 'Dark' }

export type ThemeSwitchProps = {
  theme: Theme
  /** Receives the form with `theme`. */
  setTheme: (form: FormData) => Promise<void>
}

/** Three buttons of one form; works without a script. */
export function ThemeSwitch({ theme, setTheme }: ThemeSwitchProps) {
  return (
    <form action={setTheme}>
      <fieldset className="flex items-center gap-1">
        <legend className="sr-only">Theme</legend>
        {THEMES.map((value) => (
          <button
            key={value}
            name="theme"
            value={value}
            aria-pressed={value === theme}
            className="min-h-control-s rounded-control border border-transparent px-2.5 text-ink-2 hover:bg-hover hover:text-ink aria-pressed:border-line-strong aria-pressed:text-ink forced-colors:aria-pressed:border-2 forced-colors:aria-pressed:border-[Highlight]"
          >
            {WORD[value]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
