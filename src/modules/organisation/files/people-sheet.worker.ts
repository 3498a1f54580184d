import { serveSheets } from '../../../platform/sheets/serve-sheets.js';
import { PEOPLE_HEADINGS } from './people-headings.js';

await serveSheets(PEOPLE_HEADINGS.count);
