import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail server that keeps what it is given, or refuses it as the test wishes. Start it before env is read. */
export async function openMailbox() {
  const mailbox = { letters: [] as { to: string; text: string }[], refusing: '', url: '' }
  const server = createServer((socket) => converse(socket, mailbox))
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  mailbox.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  return mailbox
}

type Mailbox = Awaited<ReturnType<typeof openMailbox>>

function converse(socket: Socket, mailbox: Mailbox): void {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let to = ''
  let letter: string | undefined
  let rest = ''

  function hear(line: string): void {
    if (letter !== undefined) {
      // A line that starts with a dot is sent with one more.
      if (line !== '.') return void (letter += `${line.replace(/^\./, '')}\n`)
      mailbox.letters.push({ to, text: decoded(letter) })
      letter = undefined
      return void say('250 Kept')
    }
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'RCPT') {
      to = line.slice(line.indexOf('<') + 1, line.indexOf('>'))
      return void say(mailbox.refusing ? `${mailbox.refusing} <${to}>` : '250 Known')
    }
    if (verb === 'DATA') letter = ''
    say(verb === 'DATA' ? '354 Go on' : verb === 'QUIT' ? '221 Bye' : '250 Well')
    if (verb === 'QUIT') socket.end()
  }

  socket.unref().setEncoding('utf8')
  socket.on('error', () => undefined)
  socket.on('data', (chunk: unknown) => {
    const lines = `${rest}${String(chunk)}`.split('\r\n')
    rest = lines.pop() ?? ''
    lines.forEach(hear)
  })
  say('220 mailbox')
}

/** Undoes quoted-printable, whose line breaks would cut a link. */
const decoded = (letter: string) =>
  letter
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
