import { sha256Hex } from '../../../api/file-hash';
import type { EntryFile, EntryKind, NewEntry } from '../../../shared/outbox/entry';
import type { Milestone, Task } from '../use-rectifications';

/** What a press on a task needs to know of it. */
export type Pressed = Pick<Task, 'id' | 'number' | 'title' | 'version'>;

/** What is written about a month. */
export interface Told {
  /** By which the device names the entry: what is sent once more is the same entry. */
  madeId: string;
  month: string;
  text: string;
  obstacle: string;
}

export const tickPath = (taskId: string, milestoneId: string): string =>
  `/api/rectifications/${taskId}/milestones/${milestoneId}/tick`;

export const untickPath = (taskId: string, milestoneId: string): string =>
  `/api/rectifications/${taskId}/milestones/${milestoneId}/untick`;

const pressOf = (
  kind: EntryKind,
  { id, number, title }: Pressed,
  path: string,
): Pick<NewEntry, 'kind' | 'caseId' | 'subject' | 'path'> => ({
  kind,
  caseId: id,
  subject: `${number} ${title}`,
  path,
});

/** 节点完成, against the version of the task that was on the screen. */
export const tickOf = (task: Pressed, { id, what }: Milestone, doneOn: string): NewEntry => ({
  ...pressOf('tick', task, tickPath(task.id, id)),
  part: what,
  body: { doneOn },
  version: task.version,
  file: null,
});

/** 撤销完成, with why; after the ticks that were pressed before it. */
export const untickOf = (task: Pressed, { id, what }: Milestone, reason: string): NewEntry => ({
  ...pressOf('untick', task, untickPath(task.id, id)),
  part: what,
  body: { reason },
  version: task.version,
  file: null,
});

/** 进展 with its photos: the words name them by their hash, so that each may come when it can. */
export async function progressOf(
  task: Pressed,
  { madeId, month, text, obstacle }: Told,
  files: readonly EntryFile[],
): Promise<{ entry: NewEntry; files: NewEntry[] }> {
  const base = `/api/rectifications/${task.id}/progress`;
  // The same photo chosen twice is one file to the server.
  const byHash = new Map<string, EntryFile>();
  for (const file of files) byHash.set(await sha256Hex(file.blob), file);
  const announced = [...byHash.keys()];
  const body = { month, text, obstacle: obstacle || null, madeId, announced };
  return {
    entry: { ...pressOf('progress', task, base), body, version: null, file: null },
    files: [...byHash.values()].map((file) => ({
      ...pressOf('progress-photo', task, `${base}/made/${madeId}/files`),
      body: null,
      version: null,
      file,
    })),
  };
}
