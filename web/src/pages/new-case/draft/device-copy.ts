import { NEW_DRAFT, type EntryDraft } from './entry-draft';
import { keepOnDevice } from '../../../shared/keep-on-device';

export interface DeviceCopy {
  draft: EntryDraft;
  /** The revision of the server's draft that this one goes on from. */
  revision: string | null;
}

const keyOf = (userId: string): string => `duban.entry-draft.${userId}`;

/** Seven digits and more may be a telephone or identity number; they are in the server's sealed draft alone. */
const LONG_NUMBER = /(?<![0-9A-Za-z])[+＋]?[0-9０-９][-0-9０-９ *]{5,}[0-9０-９Xx](?![0-9A-Za-z])/g;
const BLACK = '■■■';
/** Names a unit or a draft; by chance its groups are digits alone. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What may lie on the device: no complainant, no seal, no long number but that of the case. */
export function forDevice(draft: EntryDraft): EntryDraft {
  const bare = { ...draft, sealed: [], contact: NEW_DRAFT.contact };
  return JSON.parse(JSON.stringify(bare), (key: string, value: unknown) =>
    typeof value === 'string' && !ID.test(value) && key !== 'acceptanceNo' && key !== 'number'
      ? value.replace(LONG_NUMBER, BLACK)
      : value,
  ) as EntryDraft;
}

export function readCopy(userId: string): DeviceCopy | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null') as DeviceCopy | null;
  } catch {
    return null;
  }
}

/** False when the storage is full or forbidden. */
export function writeCopy(userId: string, copy: DeviceCopy): boolean {
  return keepOnDevice(keyOf(userId), JSON.stringify({ ...copy, draft: forDevice(copy.draft) }));
}

export const dropCopy = (userId: string): void => localStorage.removeItem(keyOf(userId));

/** Whether two drafts say the same, but for what may not lie on the device. */
export const sameWords = (one: EntryDraft, other: EntryDraft): boolean =>
  JSON.stringify(forDevice({ ...NEW_DRAFT, ...one })) ===
  JSON.stringify(forDevice({ ...NEW_DRAFT, ...other }));
