import { serveApart } from '../../../platform/apart/serve-apart.js';
import { printHere, type PrintJob } from './print-apart.js';

await serveApart<PrintJob, Buffer, never>(printHere);
