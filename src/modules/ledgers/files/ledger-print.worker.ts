import { serveThread } from '../../../platform/threads/serve-thread.js';
import { printHere, type PrintJob } from './print-apart.js';

await serveThread<PrintJob, Buffer, never>(printHere);
