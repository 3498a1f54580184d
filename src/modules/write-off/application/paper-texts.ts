import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { PROPOSED_WORDS, requireSoundWords, type PaperWords } from '../domain/paper-words.js';
import { WriteOffWordsRow } from '../persistence/write-off-words.entity.js';
import { GENERAL } from './write-off-rules.js';
import { writeOver } from '../../../platform/database/write-over.js';

export interface WordsInForce {
  words: PaperWords;
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** 公示 and 销号申请表 in words that the office edits; notices that are out keep theirs. */
@Injectable()
export class PaperTexts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads): Promise<WordsInForce> {
    const row = await reads.findOneBy(WriteOffWordsRow, { scope: GENERAL });
    return row ?? { words: PROPOSED_WORDS, version: 0, changedAt: null, changedByName: null };
  }

  /** Throws InvalidInputError, StaleVersionError. */
  async set(actor: Actor, version: number, words: PaperWords): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    requireSoundWords(words);
    const changed = { changedAt: this.clock.now(), changedByName: actor.name };
    await this.uow.run(async (tx) => {
      const before = await this.inForce(tx);
      if (!(await writeOver(tx, WriteOffWordsRow, GENERAL, version, { words, ...changed })))
        throw new StaleVersionError({ by: before.changedByName ?? '别人', version: before.version });
      const data = { before: before.words, after: words };
      const entry = {
        action: 'write-off.set-words',
        subjectType: 'rule',
        subjectId: 'write-off',
        data,
      } as const;
      await this.history.append(tx, actor, entry, changed.changedAt);
    });
  }
}
