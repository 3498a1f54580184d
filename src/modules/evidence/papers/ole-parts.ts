/** Of one entry in the directory of an OLE container: 64 bytes of name, then the length of the name. */
const ENTRY = 128;
const NAME_LENGTH_AT = 64;

/** Whether the container of an old Office file has a part of that name. */
export function hasOlePart(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    const isEntry = at % ENTRY === 0 && at + ENTRY <= bytes.length;
    if (isEntry && bytes.readUInt16LE(at + NAME_LENGTH_AT) === wanted.length) return true;
  }
  return false;
}
