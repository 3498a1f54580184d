import Sqlite from 'better-sqlite3';
import { serveThread } from '../threads/serve-thread.js';

await serveThread<string, void, never>(async (file) => {
  const db = new Sqlite(file, { timeout: 5000 });
  db.pragma('wal_checkpoint(PASSIVE)');
  db.close();
});
