import { useMemo } from 'react';
import { api } from '../../../api/client';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { useMove } from '../../../shared/case/case-api';
import { shortNumber } from '../../../shared/case/short-number';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import type { EntryFile, NewEntry } from '../../../shared/outbox/entry';
import { outbox, type OutboxItem } from '../../../shared/outbox/outbox';
import { outboxWords } from '../../../shared/outbox/outbox-words';
import { takenFile } from '../../../shared/outbox/taken-file';
import { useCaseOutbox } from '../../../shared/outbox/use-outbox';
import type { Call } from '../use-calls';

/** A photo or paper of an answer, on the server or on its way. */
export interface CallFile {
  key: string;
  name: string;
  isPhoto: boolean;
  url: string;
  state: 'confirmed' | 'waiting' | 'sending' | 'failed';
  /** On the server. */
  id: string | null;
  message: string | null;
}

export const callFileUrl = (callId: string, fileId: string): string =>
  `/api/calls/${callId}/evidence/${fileId}/content`;

/** Those that the server has confirmed. */
export const confirmedFiles = (call: Pick<Call, 'id' | 'files'>): CallFile[] =>
  call.files.map(({ id, name, kind }) => ({
    key: id,
    name,
    isPhoto: kind !== 'document',
    url: callFileUrl(call.id, id),
    state: 'confirmed',
    id,
    message: null,
  }));

/** The files of an answer in the making; more go out by the device's outbox. */
export function useCallFiles(call: Call) {
  const t = useWords(outboxWords);
  const confirm = useConfirmBar();
  const { id: userId } = useCurrentUser();
  const items = useCaseOutbox(call.case.id);
  const path = `/api/calls/${call.id}/evidence`;
  const queued = useMemo(
    () => items.flatMap((item) => (item.path === path && item.file ? [queuedFile(item, item.file)] : [])),
    [items, path],
  );
  const removal = useMove((fileId: string) =>
    api.DELETE('/api/calls/{id}/evidence/{fileId}', { params: { path: { id: call.id, fileId } } }),
  );
  const add = async (chosen: File[], kind: 'after' | 'document', isFresh: boolean) => {
    const taken = await Promise.all(chosen.map((file) => takenFile(file, { kind, point: null, isFresh })));
    const entries = taken.map((file) => entryOf(call, path, file));
    const kept = await outbox.pressAll(userId, entries);
    if (kept < taken.length) confirm({ text: t('noRoomFiles', { n: taken.length - kept }) });
  };
  return {
    files: [...confirmedFiles(call), ...queued],
    problem: removal.error,
    add: (chosen: File[], kind: 'after' | 'document', isFresh = false) => void add(chosen, kind, isFresh),
    retry: ({ key }: CallFile) => void outbox.retry(key),
    remove: ({ id, key }: CallFile) => (id ? removal.mutate(id) : void outbox.discard(key)),
  };
}

function queuedFile(item: OutboxItem, { name, kind }: EntryFile): CallFile {
  return {
    key: item.key,
    name,
    isPhoto: kind !== 'document',
    url: item.url ?? '',
    state: item.stage === 'refused' ? 'failed' : item.stage === 'sending' ? 'sending' : 'waiting',
    id: null,
    message: item.refusal?.detail ?? null,
  };
}

const entryOf = (call: Call, path: string, file: EntryFile): NewEntry => ({
  kind: 'photo',
  caseId: call.case.id,
  subject: [shortNumber(call.case.number.raw), call.case.title].filter(Boolean).join(' '),
  path,
  body: null,
  version: null,
  file,
});
