import { serveSheets } from '../../../platform/sheets/serve-sheets.js';
import { countHeadings } from './people-headings.js';

await serveSheets(countHeadings);
