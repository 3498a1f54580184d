import { tableAsDocx } from '../../../platform/documents/table-docx.js';
import { serveThread } from '../../../platform/threads/serve-thread.js';
import type { DocxJob } from './docx-table.js';

await serveThread<DocxJob, Buffer, never>((job) => tableAsDocx(...job));
