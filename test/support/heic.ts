/** How a photo of an iPhone begins: the box `ftyp` with the brands that iOS writes, then an empty `meta`. */
export function heicHead(): Buffer {
  const brands = 'heic\0\0\0\0mif1MiHEMiPrmiafMiHBheic';
  const type = Buffer.alloc(8 + brands.length);
  type.writeUInt32BE(type.length, 0);
  type.write('ftyp', 4, 'latin1');
  type.write(brands, 8, 'latin1');
  const meta = Buffer.from('0000000c6d65746100000000', 'hex');
  return Buffer.concat([type, meta, Buffer.alloc(2000)]);
}
