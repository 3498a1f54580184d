import { serveSheets } from '../../../platform/sheets/serve-sheets.js';
import { COLUMNS } from '../domain/columns.js';
import { plainHeading } from '../domain/ledger-view.js';

const KNOWN = new Set(Object.values(COLUMNS).map(({ heading }) => plainHeading(heading)));

await serveSheets((rows) =>
  Math.max(0, ...rows.map(({ cells }) => cells.filter((text) => KNOWN.has(plainHeading(text))).length)),
);
