import { serveSheets } from '../../../platform/sheets/serve-sheets.js';
import { findHeadings } from '../domain/headings.js';

await serveSheets((rows) => findHeadings(rows)?.columns.filter(Boolean).length ?? 0);
