import { create } from './create.js';
import { importList } from './import.js';
import { casePage, counts, list } from './list.js';
import type { Measure } from './measure.js';
import { duplicates, search } from './search.js';

/** In the order in which they run: reading first, because the last ones add cases. */
export const MEASURES: Record<string, Measure> = {
  list,
  counts,
  case: casePage,
  search,
  duplicates,
  create,
  import: importList,
};
