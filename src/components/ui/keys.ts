const MODIFIERS: Record<string, string> = { Ctrl: 'Control', Alt: 'Alt', Shift: 'Shift' }

export type KeyAttributes = { 'data-keys'?: string; 'aria-keyshortcuts'?: string }

/**
 * Attributes that give an element a key: the shell's key listener clicks it and the list of keys names it.
 * Takes a chord ("Ctrl Enter"), one key ("P") or a sequence ("g t"). ARIA knows no sequences, so those stay unsaid.
 */
export function keyAttributes(keys: string | undefined): KeyAttributes {
  if (!keys) return {}
  const parts = keys.split(' ')
  const chord = parts.length === 1 || parts[0]! in MODIFIERS
  if (!chord) return { 'data-keys': keys }
  return { 'data-keys': keys, 'aria-keyshortcuts': parts.map((part) => MODIFIERS[part] ?? part).join('+') }
}
