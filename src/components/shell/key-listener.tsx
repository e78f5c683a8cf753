'use client'

import { useEffect } from 'react'
import { lettersAreOn } from './letter-keys'

/** Presses whatever on the page carries the key that was pressed, in `data-keys`. */
export function KeyListener() {
  useEffect(() => {
    let before = ''
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const pressed = nameOf(event)
      const plain = !pressed.includes(' ')
      if (plain && (isTyping(event.target) || !lettersAreOn())) return
      const target = find(`${before} ${pressed}`) ?? find(pressed)
      before = plain ? pressed : ''
      if (!target) return
      event.preventDefault()
      target.click()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}

/** "Ctrl K", "Alt H", "p". Command counts as Ctrl; with Alt the letter is read from the key, not from what it types. */
function nameOf({ ctrlKey, metaKey, altKey, key, code }: KeyboardEvent): string {
  const letter = altKey && code.startsWith('Key') ? code.slice(3) : key
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', letter].filter(Boolean).join(' ').toLowerCase()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Behind an open dialog nothing answers. Of several the visible one does; links also answer from a closed menu. */
function find(keys: string): HTMLElement | undefined {
  const root = document.querySelector('dialog[open]') ?? document
  const carriers = [...root.querySelectorAll<HTMLElement>('[data-keys]')].filter(
    (element) => element.dataset.keys?.toLowerCase() === keys,
  )
  return (
    carriers.find((element) => element.checkVisibility()) ??
    carriers.find((element) => element.matches('a[href]'))
  )
}
