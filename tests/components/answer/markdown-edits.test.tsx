import { expect, test } from 'vitest'
import { cleanPaste } from '@/components/answer/markdown-edits'

test('pasted text loses invisible characters, odd spaces, typographic bullets and spare blanks', () => {
  expect(cleanPaste('• one\u00A0thing\u200B  \r\n\r\n\r\n\r\n◦ two')).toBe('- one thing\n\n- two')
})

test('joiners stay, for words and signs are spelt with them', () => {
  const joined = 'می\u200Cخواهم 👩\u200D💻'
  expect(cleanPaste(joined)).toBe(joined)
})

test('pasted code keeps its blank lines and trailing spaces', () => {
  expect(cleanPaste("SELECT 'a  \n\n\n\nb'\u200B", true)).toBe("SELECT 'a  \n\n\n\nb'")
})
