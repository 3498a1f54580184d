import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { CaseMoves } from './case-moves.js';

export interface ChainFacts {
  repeatOfId: string | null;
  afterClosure: boolean;
  level: string | null;
  inTaskForce: boolean;
  /** The place of the matter: a person has said that it is one. */
  placeKey: string | null;
}

/** Writes what a chain of repeats says of one of its cases; nothing when it says so already. */
@Injectable()
export class PlaceInChain {
  constructor(
    private readonly moves: CaseMoves,
    private readonly history: History,
  ) {}

  async set(
    tx: Tx,
    actor: Actor,
    found: CaseRow,
    { repeatOfId, afterClosure, level, inTaskForce, placeKey }: ChainFacts,
    now: Instant,
  ): Promise<void> {
    const after = {
      repeatOfId,
      repeatAfterClosure: afterClosure,
      handlingLevel: level,
      inTaskForce,
      placeKey,
    };
    const before = Object.fromEntries(
      Object.keys(after).map((key) => [key, found[key as keyof typeof after]]),
    );
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    Object.assign(found, after);
    await this.moves.save(tx, found);
    await this.history.append(
      tx,
      actor,
      { action: 'case.chain', subjectType: 'case', subjectId: found.id, data: { before, after } },
      now,
    );
  }
}
