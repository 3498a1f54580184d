import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { endTransaction, isInTransaction } from './end-transaction.js';

/** What follows a commit. */
export type Calls = (() => void)[];

/** A transaction of SQLite that waits for its turn. */
export interface Waiting {
  work: (tx: EntityManager, afterCommit: Calls) => Promise<unknown>;
  /** The same in a transaction of its own, with all that goes with one. */
  alone: () => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Each in a savepoint of one transaction, so that the disk is waited for once. What fails undoes itself alone. Nobody
 * hears anything before the commit; where that fails, or what stands behind all of them, each is done again by itself.
 */
export async function commitTogether(writer: DataSource, group: readonly Waiting[]): Promise<void> {
  const answers = group.length > 1 ? await answersOf(writer, group) : null;
  if (answers) for (const answer of answers) answer();
  else for (const one of group) await one.alone().then(one.resolve, one.reject);
}

async function answersOf(writer: DataSource, group: readonly Waiting[]): Promise<Calls | null> {
  const answers: Calls = [];
  try {
    await writer.transaction(async (outer) => {
      for (const one of group) answers.push(await answerOf(writer, outer, one));
    });
    return answers;
  } catch {
    endTransaction(writer);
    return null;
  }
}

/** What this one is told once all are committed; throws what is not its own fault. */
async function answerOf(writer: DataSource, outer: EntityManager, one: Waiting): Promise<() => void> {
  const afterCommit: Calls = [];
  try {
    const result = await outer.transaction((tx) => one.work(tx, afterCommit));
    return () => {
      try {
        for (const call of afterCommit) call();
        one.resolve(result);
      } catch (error) {
        one.reject(error);
      }
    };
  } catch (error) {
    if (!isInTransaction(writer) || isOfTheFile(error)) throw error;
    return () => one.reject(error);
  }
}

/** No room, a lock, a broken disk: all that the statement itself did not cause. */
function isOfTheFile(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return !code?.startsWith('SQLITE_CONSTRAINT');
}
