import { rejected } from '@/domain/core/errors'

const DEEPEST = 12
const KEYS_OF_ONE = 64
const KEYS_OF_ALL = 500_000
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const QUOTE = 0x22
const BACKSLASH = 0x5c

type Scan = { text: string; at: number; keys: number; open: (Set<string> | null)[] }

/**
 * Looks through JSON once, without recursion, before anything is built from it. Refuses what is nested too
 * deeply, has too many keys, the same key twice, a key that reaches a prototype or a number that overflows.
 */
export function guardJson(text: string): void {
  const scan: Scan = { text, at: 0, keys: 0, open: [] }
  while (scan.at < text.length) {
    const code = text.charCodeAt(scan.at)
    if (code === QUOTE) takeString(scan)
    else if (code === 0x7b || code === 0x5b) enter(scan, code === 0x7b)
    else if (code === 0x7d || code === 0x5d) leave(scan)
    else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) takeNumber(scan)
    else scan.at += 1
  }
}

function enter(scan: Scan, isObject: boolean): void {
  scan.open.push(isObject ? new Set() : null)
  if (scan.open.length > DEEPEST)
    throw rejected(`This file nests deeper than ${DEEPEST} levels; no question does.`)
  scan.at += 1
}

function leave(scan: Scan): void {
  scan.open.pop()
  scan.at += 1
}

function takeString(scan: Scan): void {
  const start = scan.at
  const end = endOfString(scan.text, start)
  scan.at = end + 1
  const keys = scan.open.at(-1)
  if (keys && isKey(scan)) takeKey(scan, keys, scan.text.slice(start, scan.at))
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  if (end < 0) throw rejected('This file is not valid JSON: a text in it never ends.')
  return end
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === BACKSLASH) before -= 1
  return (at - before) % 2 === 0
}

function isKey({ text, at }: Scan): boolean {
  let next = at
  while (text.charCodeAt(next) <= 0x20) next += 1
  return text.charAt(next) === ':'
}

function takeKey(scan: Scan, keys: Set<string>, raw: string): void {
  const key = raw.includes('\\') ? decoded(raw) : raw.slice(1, -1)
  if (FORBIDDEN.has(key)) throw rejected(`Remove the key “${key}”: no question has it.`)
  if (keys.has(key))
    throw rejected(`The key “${key.slice(0, 40)}” stands twice in one object. Keep one of them.`)
  keys.add(key)
  scan.keys += 1
  if (keys.size > KEYS_OF_ONE || scan.keys > KEYS_OF_ALL)
    throw rejected('This file has more keys than questions need.')
}

function decoded(raw: string): string {
  try {
    return String(JSON.parse(raw))
  } catch {
    throw rejected('This file is not valid JSON: one of its keys cannot be read.')
  }
}

const NUMBER = /[-+.0-9eE]+/y

function takeNumber(scan: Scan): void {
  NUMBER.lastIndex = scan.at
  const [number = ''] = NUMBER.exec(scan.text) ?? []
  if (number.length > 20 || !Number.isFinite(Number(number)))
    throw rejected(`The number ${number.slice(0, 20)} is out of range.`)
  scan.at += Math.max(1, number.length)
}
