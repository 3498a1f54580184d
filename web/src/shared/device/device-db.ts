import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry, EntryFile } from '../outbox/entry';
import { entryOfOldQueue, type OldQueuedFile } from './old-queue';

/** A version that a move of this person led to: `before` is what was seen, `after` what it became. */
export interface OwnMove {
  caseId: string;
  before: number;
  after: number;
}

/** A case as it was last read here, and by whom. */
export interface SeenCase {
  userId: string;
  caseId: string;
  readAt: string;
  detail: unknown;
}

/** A photo or paper of something that is still being written here. */
export interface DraftFile {
  /** In the order of the choice; given by the store. */
  no?: number;
  userId: string;
  /** What it is being written for. */
  place: string;
  file: EntryFile;
  chosenAt: string;
}

export interface DeviceSchema extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { key: string } };
  'own-moves': { key: [string, number]; value: OwnMove };
  'seen-cases': { key: [string, string]; value: SeenCase };
  'draft-files': { key: number; value: DraftFile; indexes: { place: [string, string] } };
  lease: { key: string; value: { name: string; holder: string; until: number } };
  'pending-files': { key: string; value: OldQueuedFile };
}

export type DeviceDb = IDBPDatabase<DeviceSchema>;

let opened: Promise<DeviceDb> | null = null;

/** What this device keeps: presses on their way, and what was read. Shared by all tabs and the service worker. */
export function deviceDb(): Promise<DeviceDb> {
  opened ??= openDB<DeviceSchema>('duban', 3, {
    async upgrade(db, oldVersion, _newVersion, tx) {
      const drafts = db.createObjectStore('draft-files', { keyPath: 'no', autoIncrement: true });
      drafts.createIndex('place', ['userId', 'place']);
      if (oldVersion === 2) return;
      const outbox = db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
      outbox.createIndex('key', 'key', { unique: true });
      db.createObjectStore('own-moves', { keyPath: ['caseId', 'before'] });
      db.createObjectStore('seen-cases', { keyPath: ['userId', 'caseId'] });
      db.createObjectStore('lease', { keyPath: 'name' });
      if (oldVersion === 0) return;
      // Photos that an earlier version of the app left waiting.
      for (const file of await tx.objectStore('pending-files').getAll())
        await outbox.add(entryOfOldQueue(file));
      db.deleteObjectStore('pending-files');
    },
    // A newer version of the app in another tab wants to change the stores.
    blocking: () => void close(),
    terminated: () => (opened = null),
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function close(): Promise<void> {
  const db = await opened;
  opened = null;
  db?.close();
}
