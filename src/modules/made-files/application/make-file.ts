import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Accounts, type Actor } from '../../access/index.js';
import { UNFINISHED } from '../domain/made-file.js';
import { FILE_BROKE, FILE_BROKEN_OFF, FILE_FOR_NOBODY } from '../domain/made-file-errors.js';
import type { PartFile } from '../files/kept-files.js';
import { MadeFileStore } from '../files/made-file-store.js';
import { MadeFileRow } from '../persistence/made-file.entity.js';
import type { Bench, FileMaker } from './file-maker.js';

/** What a job does to make a file; the room that knows the kind brings the maker. */
@Injectable()
export class MakeFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly store: MadeFileStore,
    private readonly clock: Clock,
  ) {}

  /** Looks before it acts: what is done or expired stays as it is. */
  async run<R extends object>(id: string, maker: FileMaker<R>): Promise<void> {
    const row = await this.uow.reads.findOneBy(MadeFileRow, { id, kind: maker.kind });
    if (!row || row.state === 'done' || row.expiresAt <= this.clock.now()) return;
    const account = await this.accounts.byId(this.uow.reads, row.requestedBy);
    if (!account) return this.set(id, { state: 'failed', failure: FILE_FOR_NOBODY });
    try {
      await this.make(account.actor, row as MadeFileRow<R>, maker);
    } catch (error) {
      const failure = error instanceof DomainError ? error.sentence : FILE_BROKE;
      await this.set(id, { state: 'failed', failure });
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** After the last try was cut off: what has ended stays as it ended. */
  async giveUp(tx: Tx, id: string, { kind }: FileMaker<never>): Promise<void> {
    const unfinished = { id, kind, state: In(UNFINISHED) };
    const failed = { state: 'failed' as const, failure: FILE_BROKEN_OFF };
    await tx.update(MadeFileRow, unfinished, failed);
    // What stays behind when this process ends now goes with the row, a day later.
    this.uow.afterCommit(
      () =>
        void this.store
          .of(kind)
          .discardParts(id)
          .catch(() => undefined),
    );
  }

  private async make<R extends object>(
    actor: Actor,
    row: MadeFileRow<R>,
    maker: FileMaker<R>,
  ): Promise<void> {
    const part = await this.store.of(maker.kind).begin(row.id);
    try {
      const { fileName, remember } = await maker.make(actor, row, this.benchOf(row, maker, part));
      const bytes = await part.keep();
      await this.uow.run(async (tx) => {
        const finishedAt = this.clock.now();
        const done = { state: 'done' as const, fileName, bytes, failure: null, finishedAt };
        await tx.update(MadeFileRow, { id: row.id }, { ...done, written: () => 'total' } as never);
        await remember?.(tx, bytes, finishedAt);
      });
    } catch (error) {
      await part.abandon();
      throw error;
    }
  }

  private benchOf({ id }: MadeFileRow, { kind }: FileMaker<never>, { path }: PartFile): Bench {
    return {
      path,
      begin: (total) => this.set(id, { state: 'running', total, written: 0 }),
      tell: (written) => this.set(id, { written }),
      aside: async (ending, work) => {
        const part = await this.store.of(kind).begin(id, ending);
        return work(part.path).finally(() => part.abandon());
      },
    };
  }

  private async set(id: string, change: Partial<MadeFileRow>): Promise<void> {
    await this.uow.run((tx) => tx.update(MadeFileRow, { id }, change as never));
  }
}
