// Draws the icons of the installed app from web/brand: node scripts/icons.mjs
import { resolve } from 'node:path';
import sharp from 'sharp';

const WEB = resolve(import.meta.dirname, '../web');
const ICONS = [
  ['icon.svg', 192, 'icon-192.png'],
  ['icon.svg', 512, 'icon-512.png'],
  ['icon-maskable.svg', 192, 'icon-maskable-192.png'],
  ['icon-maskable.svg', 512, 'icon-maskable-512.png'],
  // iOS rounds the corners itself.
  ['icon-maskable.svg', 180, 'apple-touch-icon.png'],
];

for (const [from, size, to] of ICONS) {
  const drawn = sharp(resolve(WEB, 'brand', from), { density: (72 * size) / 32 }).resize(size, size);
  await drawn.png({ compressionLevel: 9, palette: true }).toFile(resolve(WEB, 'public', to));
  console.log(to);
}
