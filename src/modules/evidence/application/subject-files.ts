import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import type { FileKit } from './file-kit.js';
import type { FileContent, ShownPhoto } from './pictures.js';
import type { TakenFile, Upload } from './take-file.js';

/** Whose files they are, with what the room needs to remember them by. */
export interface FileHolder {
  subjectId: string;
}

/** What became of a file, for the history of its subject. */
export interface FileTrace {
  action: 'add-file' | 'remove-file';
  row: EvidenceFileRow;
  now: Instant;
}

/**
 * The way of a file to its subject and away from it: judged and kept, recorded once, shown, taken back. A room says only
 * what is its own: how it finds the holder of the files, who may, and in which history it is remembered.
 */
export abstract class SubjectFiles<Key, Holder extends FileHolder> {
  constructor(protected readonly kit: FileKit) {}

  /** The same file in the same place again is the same record. */
  async add(actor: Actor, key: Key, upload: Upload): Promise<EvidenceFileRow> {
    const { uow, evidence, clock } = this.kit;
    await this.toAdd(uow.reads, actor, key);
    const file = await this.take(actor, key, upload);
    return uow.run(async (tx) => {
      const now = clock.now();
      const holder = await this.toRecord(tx, actor, key, file);
      const { row, isNew } = await evidence.record(tx, actor, holder.subjectId, file, now);
      if (isNew) await this.remember(tx, actor, holder, { action: 'add-file', row, now });
      return row;
    });
  }

  /** Which of these files are there: a phone that heard no answer asks before it sends again. */
  async known(actor: Actor, key: Key, hashes: readonly string[]): Promise<EvidenceFileRow[]> {
    const { reads } = this.kit.uow;
    const { subjectId } = await this.toKnow(reads, actor, key);
    const wanted = hashes.map((hash) => hash.toLowerCase());
    return this.kit.evidence.known(reads, subjectId, wanted);
  }

  /** The record of it stays. */
  async remove(actor: Actor, key: Key, fileId: string): Promise<void> {
    const { uow, evidence, clock } = this.kit;
    await uow.run(async (tx) => {
      const now = clock.now();
      const holder = await this.toRemove(tx, actor, key, fileId);
      const row = await evidence.remove(tx, holder.subjectId, fileId, now);
      await this.remember(tx, actor, holder, { action: 'remove-file', row, now });
    });
  }

  /** A photo as it is shown, a paper as it came. Throws NotFoundError, InfectedFileError. */
  async content(actor: Actor, key: Key, fileId: string): Promise<FileContent> {
    return this.kit.pictures.content(await this.requireSeen(actor, key, fileId));
  }

  /** Throws NotFoundError, InfectedFileError, NotAPhotoError. */
  async thumbnail(actor: Actor, key: Key, fileId: string): Promise<ShownPhoto> {
    const row = await this.requireSeen(actor, key, fileId);
    return { row, bytes: await this.kit.pictures.thumbnail(row) };
  }

  private async requireSeen(actor: Actor, key: Key, fileId: string): Promise<EvidenceFileRow> {
    const { reads } = this.kit.uow;
    const { subjectId } = await this.toRead(reads, actor, key);
    return this.kit.evidence.requireServable(reads, subjectId, fileId);
  }

  /** Throws when the file is refused. */
  protected take(_actor: Actor, _key: Key, upload: Upload): Promise<TakenFile> {
    return this.kit.takeFile.run(upload);
  }

  /** Throws unless this actor may add a file now; asked before the file is read, and again when it is recorded. */
  protected abstract toAdd(reads: Reads, actor: Actor, key: Key): Promise<Holder>;

  /** In the transaction of the change. */
  protected abstract remember(tx: Tx, actor: Actor, holder: Holder, trace: FileTrace): Promise<void>;

  /** Where others see the files than those who may add one now. */
  protected toRead(reads: Reads, actor: Actor, key: Key): Promise<FileHolder> {
    return this.toAdd(reads, actor, key);
  }

  /** Where it matters which file is added. */
  protected toRecord(tx: Tx, actor: Actor, key: Key, _file: TakenFile): Promise<Holder> {
    return this.toAdd(tx, actor, key);
  }

  /** Where who may add is not yet who may take back. */
  protected toRemove(tx: Tx, actor: Actor, key: Key, _fileId: string): Promise<Holder> {
    return this.toAdd(tx, actor, key);
  }

  /** Where who may add now is not all who may ask what is there. */
  protected toKnow(reads: Reads, actor: Actor, key: Key): Promise<FileHolder> {
    return this.toAdd(reads, actor, key);
  }
}
