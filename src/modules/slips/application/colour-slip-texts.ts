import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { GENERAL } from '../domain/slip-rule.js';
import { PROPOSED_WORDS, requireSoundWords, withTaskBodies, type SlipWords } from '../domain/slip-words.js';
import { ColourSlipWordsRow } from '../persistence/colour-slip-words.entity.js';
import { writeOver } from '../../../platform/database/write-over.js';

export interface WordsInForce {
  words: SlipWords;
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** 督办单文字: the template of the paper and of the number. */
@Injectable()
export class ColourSlipTexts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads): Promise<WordsInForce> {
    const row = await reads.findOneBy(ColourSlipWordsRow, { scope: GENERAL });
    return {
      words: row ? withTaskBodies(row.words) : PROPOSED_WORDS,
      version: row?.version ?? 0,
      changedAt: row?.changedAt ?? null,
      changedByName: row?.changedByName ?? null,
    };
  }

  /** Slips issued from now on carry these words. Throws InvalidInputError, StaleVersionError. */
  async set(actor: Actor, version: number, words: SlipWords): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    requireSoundWords(words);
    await this.uow.run(async (tx) => {
      const before = await this.inForce(tx);
      const changed = { changedAt: this.clock.now(), changedByName: actor.name };
      if (!(await writeOver(tx, ColourSlipWordsRow, GENERAL, version, { words, ...changed })))
        throw new StaleVersionError({ by: before.changedByName ?? '别人', version: before.version });
      const data = { before: before.words, after: words };
      const entry = {
        action: 'slip.set-words',
        subjectType: 'rule' as const,
        subjectId: 'colour-slip',
        data,
      };
      await this.history.append(tx, actor, entry, changed.changedAt);
    });
  }
}
