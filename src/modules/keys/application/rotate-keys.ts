import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';
import { sealedPlaces, type SealedPlace } from '../../../platform/crypto/sealed-column.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { SealedValues, type SealedValue } from '../persistence/sealed-values.js';
import { CheckSeals, type CheckedSeals } from './check-seals.js';
import { Reseal } from './reseal.js';

export interface PlaceProgress {
  table: string;
  column: string;
  resealed: number;
}

export interface Rotation extends CheckedSeals {
  key: string;
  /** Of this run; one that was cut off has done the rest. */
  resealed: PlaceProgress[];
}

/** A value that somebody writes at each pass is left to the next run. */
const PASSES = 5;
/** Between two slices: on SQLite the server has its turn. */
const PAUSE_MS = 5;

type Tell = (progress: PlaceProgress) => void;

/**
 * 轮换: seals everything anew with the current key, while all goes on. What is done stands in the values themselves, so a
 * run that was cut off is simply started again; a value that somebody has written meanwhile is theirs.
 */
@Injectable()
export class RotateKeys {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: Config,
    private readonly values: SealedValues,
    private readonly reseal: Reseal,
    private readonly check: CheckSeals,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, tell: Tell = () => undefined): Promise<Rotation> {
    const places = sealedPlaces().map((place) => ({
      place,
      progress: { table: place.table, column: place.column, resealed: 0 },
    }));
    const run = { actor, begun: false };
    let checked: CheckedSeals = { opened: 0, left: 0, unopened: [] };
    for (let pass = 1; pass <= PASSES; pass += 1) {
      let lost = 0;
      for (const one of places) lost += await this.turn(run, one, tell);
      if (lost > 0 && pass < PASSES) continue;
      checked = await this.check.run();
      if (checked.left === 0) break;
    }
    const resealed = places.map(({ progress }) => progress);
    if (run.begun) await this.uow.run((tx) => this.remember(tx, actor, 'end', figuresOf(resealed, checked)));
    return { key: this.config.keys.current.id, resealed, ...checked };
  }

  /** One place from beginning to end; how many values somebody else was faster with. */
  private async turn(
    run: { actor: Actor; begun: boolean },
    { place, progress }: { place: SealedPlace; progress: PlaceProgress },
    tell: Tell,
  ): Promise<number> {
    let lost = 0;
    // What is carried inside may be old under a current seal.
    const but = place.carries ? null : this.config.keys.current.id;
    for await (const slice of this.values.slices(place, but)) {
      const made = slice.flatMap((value) => this.sealedAnew(place, value));
      if (made.length === 0) continue;
      const done = await this.uow.run(async (tx) => {
        if (!run.begun) await this.remember(tx, run.actor, 'begin', {});
        let count = 0;
        for (const { value, fresh } of made)
          if (await this.values.replace(tx, place, value, fresh)) count += 1;
        return count;
      });
      run.begun = true;
      lost += made.length - done;
      progress.resealed += done;
      tell({ ...progress });
      await pause(PAUSE_MS);
    }
    return lost;
  }

  /** None for what is current, and for what cannot be opened: that is told after the check. */
  private sealedAnew(place: SealedPlace, value: SealedValue): { value: SealedValue; fresh: string }[] {
    try {
      const fresh = this.reseal.of(place, value.sealed);
      return fresh === null ? [] : [{ value, fresh }];
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }

  /** The deed, by the names of the keys; nothing of what is sealed. */
  private remember(tx: Tx, actor: Actor, step: 'begin' | 'end', figures: object): Promise<void> {
    const { current, old } = this.config.keys;
    const data = { key: current.id, old: old.map(({ id }) => id), ...figures };
    const action = step === 'begin' ? 'keys.begin-rotation' : 'keys.rotate';
    const entry = { action, subjectType: 'rule', subjectId: 'secret-key', data } as const;
    return this.history.append(tx, actor, entry, this.clock.now());
  }
}

const figuresOf = (resealed: readonly PlaceProgress[], { opened, left, unopened }: CheckedSeals) => ({
  resealed: Object.fromEntries(resealed.map((one) => [`${one.table}.${one.column}`, one.resealed])),
  opened,
  left,
  unopened: unopened.length,
});
