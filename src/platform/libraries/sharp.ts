import type sharp from 'sharp';
import { onDemand } from './on-demand.js';

const load = onDemand<typeof sharp>('sharp');
let ready: typeof sharp | null = null;

/** The decoder of photos with its rules, read with the first photo and not with the start. */
export function theSharp(): typeof sharp {
  ready ??= withRules(load());
  return ready;
}

function withRules(library: typeof sharp): typeof sharp {
  library.cache(false);
  // Only these three ever decode anything: SVG, PDF and the rest of what the library knows stay shut.
  library.block({ operation: ['VipsForeignLoad'] });
  library.unblock({
    operation: ['Jpeg', 'Png', 'Webp'].flatMap((form) => [
      `VipsForeignLoad${form}Buffer`,
      `VipsForeignLoad${form}File`,
    ]),
  });
  return library;
}
