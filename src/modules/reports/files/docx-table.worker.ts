import { tableAsDocx } from '../../../platform/documents/table-docx.js';
import { serveApart } from '../../../platform/apart/serve-apart.js';
import type { DocxJob } from './docx-table.js';

await serveApart<DocxJob, Buffer, never>((job) => tableAsDocx(...job));
