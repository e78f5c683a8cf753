import { describe, expect, it } from 'vitest'
import { deviceName, isGuessable } from '@/domain/accounts/rules'
import { emailAddress, signInSchema, signUpSchema } from '@/domain/accounts/schema'

const passwordFits = (password: unknown) =>
  signUpSchema.safeParse({ name: 'Ada', email: 'ada@example.org', password }).success

describe('an e-mail address', () => {
  it.each([
    ['  Ada@Example.ORG\t', 'ada@example.org'],
    ['ada+practice@mail.example.co.uk', 'ada+practice@mail.example.co.uk'],
    ["o'hara@example.org", "o'hara@example.org"],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  ])('%s is %s', (typed, canonical) => {
    expect(emailAddress.parse(typed)).toBe(canonical)
  })

  it.each([
    ['the Kelvin sign for a k', '\u212aate@example.org'],
    ['a Cyrillic a', '\u0430da@example.org'],
    ['a wide at sign', 'ada\uff20example.org'],
    ['a dotted capital I', '\u0130da@example.org'],
    ['a letter of another script in the domain', 'ada@ex\u0430mple.org'],
    ['two at signs', 'ada@evil.example@example.org'],
    ['a NUL', 'ada\0@example.org'],
    ['a soft hyphen', 'a\u00adda@example.org'],
    ['a space inside', 'a da@example.org'],
    ['a line of a header', 'ada@example.org\nbcc:x@example.org'],
    ['no dot in the domain', 'ada@localhost'],
    ['a dot at the end of the name', 'ada.@example.org'],
    ['quotes', '"ada"@example.org'],
    ['an address of the network', 'ada@[127.0.0.1]'],
    ['too long a name', `${'a'.repeat(65)}@example.org`],
    ['too long an address', `ada@${'a.'.repeat(130)}org`],
    ['nothing', ' '],
    ['an object', { not: '' }],
  ])('refuses %s', (_what, typed) => {
    expect(emailAddress.safeParse(typed).success).toBe(false)
  })
})

describe('a new password', () => {
  it.each([
    ['seven characters', 'ab cd e', false],
    ['eight characters', 'ab cd ef', true],
    ['eight characters beyond the first plane', '𝄞𝄢𝄪𝄫𝅘𝅥𝅮𝅘𝅥𝅯𝅗𝅥𝆔', true],
    ['128 characters', 'x'.repeat(128), true],
    ['129 characters', 'x'.repeat(129), false],
    ['more than 512 bytes', '𝄞'.repeat(129), false],
    ['one that grows when its form is made', '\ufdfa'.repeat(128), false],
    ['a megabyte', 'x'.repeat(1_000_000), false],
    ['a NUL', 'long enough\0', false],
    ['half a character', 'long enough\ud800', false],
    ['spaces at both ends', '  ab cd  ', true],
    ['an object', { startsWith: 'a' }, false],
  ])('of %s', (_what, password, fits) => {
    expect(passwordFits(password)).toBe(fits)
  })

  it('is put into one Unicode form and otherwise left alone', () => {
    const typed = { email: 'ada@example.org', password: ' cafe\u0301 1234 ' }
    expect(signInSchema.parse(typed).password).toBe(' caf\u00e9 1234 ')
  })
})

describe('isGuessable', () => {
  const ada = { name: 'Ada Lovelace', email: 'a.lovelace@example.org' }
  it.each([
    ['segprep123', true],
    ['SegPrep-SegPrep', true],
    ['alovelace1815', true],
    ['Lovelace_ada', true],
    ['lovelace walks on paper', false],
    ['segprep correct horse battery', false],
    ['paper lantern seven', false],
  ])('%s: %s', (password, guessable) => {
    expect(isGuessable(password, ada)).toBe(guessable)
  })
})

describe('deviceName', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1',
      'Safari on iPhone',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/156.0 Safari/537.36 Edg/156.0', 'Edge on Windows'],
    ['Mozilla/5.0 (Linux; Android 16) Chrome/156.0 Mobile Safari/537.36', 'Chrome on Android'],
    ['curl/8.1', 'Unknown browser'],
    ['', 'Unknown browser'],
  ])('%s is %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name)
  })
})
