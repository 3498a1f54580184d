/** A JPEG tells its story in segments before the picture; EXIF stands in one of the first 256 kB. */
const HEAD = 256 * 1024;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** The EXIF segment of a JPEG with its markers, or null. */
export async function exifOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff;) {
    const length = 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const isExif = bytes[at + 1] === 0xe1 && EXIF.every((byte, n) => bytes[at + 4 + n] === byte);
    if (isExif) return turnedUpright(bytes.slice(at, at + length));
    at += length;
  }
  return null;
}

/** The JPEG with that segment in its place, right after the first marker. */
export async function withExif(jpeg: Blob, segment: Uint8Array<ArrayBuffer> | null): Promise<Blob> {
  if (!segment) return jpeg;
  return new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: 'image/jpeg' });
}

/** The new picture is drawn upright already: nobody is to turn it once more. */
function turnedUpright(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const tiff = 4 + EXIF.length;
  const little = view.getUint16(tiff) === 0x4949;
  const first = tiff + view.getUint32(tiff + 4, little);
  if (first + 2 > view.byteLength) return segment;
  const entries = view.getUint16(first, little);
  for (let n = 0; n < entries && first + 14 + n * 12 <= view.byteLength; n += 1) {
    const at = first + 2 + n * 12;
    if (view.getUint16(at, little) === ORIENTATION) view.setUint16(at + 8, 1, little);
  }
  return segment;
}
