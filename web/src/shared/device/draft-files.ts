import type { EntryFile } from '../outbox/entry';
import { deviceDb } from './device-db';

/** What nobody has sent after so long is not going to be sent. */
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

/** A file that was chosen for something that is being written here, and its number on this device. */
export interface KeptFile {
  no: number;
  file: EntryFile;
}

/** Photos and papers beside the words of a draft, so that a killed tab loses neither (ADR 16). */
export const draftFiles = {
  /** Of this person, in the order of the choice. */
  async of(userId: string, place: string): Promise<KeptFile[]> {
    const db = await deviceDb();
    const rows = await db.getAllFromIndex('draft-files', 'place', [userId, place]);
    return rows.map(({ no, file }) => ({ no: no!, file }));
  },

  /** Rejects when the device keeps nothing more. */
  async add(userId: string, place: string, file: EntryFile): Promise<number> {
    await dropOld();
    return (await deviceDb()).add('draft-files', { userId, place, file, chosenAt: new Date().toISOString() });
  },

  async remove(no: number): Promise<void> {
    await (await deviceDb()).delete('draft-files', no);
  },
};

/** Of whomever: a phone that is passed on does not fill up with what was never sent. */
async function dropOld(): Promise<void> {
  const since = new Date(Date.now() - MOST_DAYS * DAY_MS).toISOString();
  const tx = (await deviceDb()).transaction('draft-files', 'readwrite');
  for await (const cursor of tx.store) if (cursor.value.chosenAt < since) await cursor.delete();
  await tx.done;
}
