import type { components } from '../../../api/schema';

/** A file that the server does not have yet. */
export interface PendingFile {
  key: string;
  userId: string;
  caseId: string;
  kind: components['schemas']['AddEvidenceRequest']['kind'];
  point: string | null;
  name: string;
  takenAt: string | null;
  blob: Blob;
}

const STORE = 'pending-files';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('duban', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'));
  });
}

async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
    });
  } finally {
    database.close();
  }
}

/** Photos survive the tab in the browser's database; localStorage is too small for them. */
export const pendingStore = {
  all: (): Promise<PendingFile[]> => run<PendingFile[]>('readonly', (store) => store.getAll()),
  put: (file: PendingFile) => run('readwrite', (store) => store.put(file)),
  remove: (key: string) => run('readwrite', (store) => store.delete(key)),
};
