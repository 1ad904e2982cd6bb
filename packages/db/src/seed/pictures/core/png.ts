import { crc32 } from 'node:zlib'

/** An indexed PNG, not compressed. `rows` hold a filter byte (0) and then one palette index a pixel. */
export function encodeIndexedPng(
  width: number,
  height: number,
  rows: Buffer,
  palette: Buffer,
  opacity: Buffer,
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('tRNS', opacity)]
  return Buffer.concat([signature, ...parts, chunk('IDAT', stored(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length)
  out.writeUInt32BE(data.length, 0)
  out.write(name, 4, 'latin1')
  data.copy(out, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
  return out
}

/** One stored deflate block (RFC 1951, 3.2.4) in a zlib wrapper (RFC 1950); the data is under 65,536 bytes. */
function stored(data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 11)
  out.set([0x78, 0x01, 0x01], 0)
  out.writeUInt16LE(data.length, 3)
  out.writeUInt16LE(~data.length & 0xffff, 5)
  data.copy(out, 7)
  let [a, b] = [1, 0]
  // 5,552 bytes are the most the sums can take before they must be reduced (RFC 1950, Adler-32).
  for (let start = 0; start < data.length; start += 5552) {
    const end = Math.min(data.length, start + 5552)
    for (let i = start; i < end; i++) {
      a += data[i] ?? 0
      b += a
    }
    a %= 65521
    b %= 65521
  }
  out.writeUInt32BE(((b << 16) | a) >>> 0, data.length + 7)
  return out
}
