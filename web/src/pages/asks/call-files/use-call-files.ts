import { api } from '../../../api/client';
import { useMove } from '../../../shared/case/case-api';
import { shortNumber } from '../../../shared/case/short-number';
import type { EntryFile, NewEntry } from '../../../shared/outbox/entry';
import { stateOf, useOutboxFiles, type QueuedFile } from '../../../shared/outbox/use-outbox-files';
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
  const path = `/api/calls/${call.id}/evidence`;
  const { queued, ...device } = useOutboxFiles(call.case.id, (file) => entryOf(call, path, file), path);
  const removal = useMove((fileId: string) =>
    api.DELETE('/api/calls/{id}/evidence/{fileId}', { params: { path: { id: call.id, fileId } } }),
  );
  return {
    files: [...confirmedFiles(call), ...queued.map(queuedFile)],
    problem: removal.error,
    add: (chosen: File[], kind: 'after' | 'document', isFresh = false) =>
      void device.add(chosen, { kind, point: null, isFresh }),
    retry: ({ key }: CallFile) => device.retry(key),
    remove: ({ id, key }: CallFile) => (id ? removal.mutate(id) : void device.discard(key)),
  };
}

function queuedFile({ file: { name, kind }, ...item }: QueuedFile): CallFile {
  return {
    key: item.key,
    name,
    isPhoto: kind !== 'document',
    url: item.url ?? '',
    state: stateOf(item),
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
