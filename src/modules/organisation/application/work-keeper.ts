import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { OpenAtUnit, WorkInHand } from '../domain/work-in-hand.js';
import type { UserRow } from '../persistence/user.entity.js';

/** What one room keeps in the hands of people and units (ADR 31). */
export interface WorkKeeper {
  inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]>;
  /** To somebody else, or with null back to the unit; in the transaction of the change that makes it necessary. */
  handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void>;
  openAt(reads: Reads, unitId: string): Promise<OpenAtUnit[]>;
}

export const WORK_KEEPER = 'duban:work-keeper';

/** Marks a `WorkKeeper`; `WorkKeepers` asks all of them. */
export const KeepsWork = (): ClassDecorator => applyDecorators(Injectable(), SetMetadata(WORK_KEEPER, true));
