import { deviceDb } from './device-db';

/** Takes away what this person read here: a phone may change hands. Presses on their way are asked about elsewhere. */
export async function forgetWhatWasRead(userId: string): Promise<void> {
  localStorage.removeItem('duban.my-cases');
  const db = await deviceDb();
  for (const key of await db.getAllKeys('seen-cases'))
    if (key[0] === userId) await db.delete('seen-cases', key);
  await db.clear('own-moves');
}
