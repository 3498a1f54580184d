import { serveSheets } from '../../../platform/sheets/serve-sheets.js';
import { countHeadings } from './count-headings.js';

await serveSheets(countHeadings);
