import { serveSheets } from '../../../platform/sheets/serve-sheets.js';
import { PLACE_HEADINGS } from './place-headings.js';

await serveSheets(PLACE_HEADINGS.count);
