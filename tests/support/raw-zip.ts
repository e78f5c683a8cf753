import { crc32 } from 'node:zlib'

export type RawEntry = {
  name: string
  data?: Uint8Array
  /** 0 stored, 8 deflated; any other is one that nobody knows. */
  method?: number
  /** Bit 0: encrypted. */
  flags?: number
  /** Of UNIX, such as 0o120777 for a symbolic link. */
  mode?: number
}

const u16 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255])
const u32 = (value: number) => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)])

/** An archive put together byte by byte, so that it can say what no tool would. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data = new Uint8Array(), method = 0, flags = 0, mode = 0o100644 } of entries) {
    const label = Buffer.from(name)
    const sizes = [u32(crc32(data)), u32(data.length), u32(data.length), u16(label.length), u16(0)]
    const head = [u16(flags), u16(method), u32(0x28210000), ...sizes]
    const local = Buffer.concat([u32(0x04034b50), u16(20), ...head, label, data])
    locals.push(local)
    directory.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(0x0314), u16(20), ...head, u16(0), u16(0), u16(0)],
        ...[u32(mode * 65_536), u32(at), label],
      ]),
    )
    at += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = Math.min(entries.length, 65_535)
  const end = [u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(size), u32(at), u16(0)]
  return Buffer.concat([...locals, ...directory, ...end])
}
