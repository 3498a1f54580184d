import Sqlite from 'better-sqlite3';
import { serveApart } from '../apart/serve-apart.js';

await serveApart<string, void, never>(async (file) => {
  const db = new Sqlite(file, { timeout: 5000 });
  db.pragma('wal_checkpoint(PASSIVE)');
  db.close();
});
