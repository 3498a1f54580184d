import { create } from './create.js';
import { dueScan } from './due-scan.js';
import { digest } from './digests.js';
import { exportLedger } from './export.js';
import { importList } from './import.js';
import { levels } from './levels.js';
import { casePage, counts, list } from './list.js';
import { hotPlaces, totals } from './figures.js';
import type { Measure } from './measure.js';
import { duplicates, search } from './search.js';
import { spike } from './spike.js';
import { transition } from './transition.js';

/** In the order in which they run: reading first, because the last ones add cases. */
export const MEASURES: Record<string, Measure> = {
  list,
  counts,
  case: casePage,
  search,
  duplicates,
  'hot-places': hotPlaces,
  totals,
  levels,
  digest,
  create,
  transition,
  export: exportLedger,
  spike,
  import: importList,
  'due-scan': dueScan,
};
