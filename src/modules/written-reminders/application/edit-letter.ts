import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory, isWithin, type UnitRow } from '../../organisation/index.js';
import { ForeignAddresseeError } from '../domain/letter-errors.js';
import { moveLetter } from '../domain/letter-workflow.js';
import type { Addressee } from '../persistence/letter-content.js';
import { Letters } from '../persistence/letters.repository.js';

export interface LetterEdit {
  body: string;
  addressees: readonly Addressee[];
}

/** Changes the words and the addressees of a draft; figures and list stay as they were frozen. */
@Injectable()
export class EditLetter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, IllegalTransitionError, ForeignAddresseeError. */
  async run(actor: Actor, id: string, version: number, { body, addressees }: LetterEdit): Promise<void> {
    await this.uow.run(async (tx) => {
      const { letter, unit } = await this.letters.require(tx, actor, 'written-reminder.manage', id);
      this.letters.requireVersion(letter, version);
      moveLetter(letter.status, 'edit');
      const named = await this.named(tx, unit, addressees);
      await this.letters.save(tx, actor, letter, version, { body, addressees: named });
      const data = {
        before: { body: letter.body, addressees: letter.addressees },
        after: { body, addressees: named },
      };
      const entry = {
        action: 'written-reminder.edit',
        subjectType: 'written-reminder',
        subjectId: id,
        data,
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  /** An account is called by its own name: a letter to one person must not carry another's. */
  private async named(tx: Tx, unit: UnitRow, wanted: readonly Addressee[]): Promise<Addressee[]> {
    const people = await this.directory.usersByIds(
      tx,
      wanted.flatMap(({ userId }) => userId ?? []),
    );
    const units = await this.directory.unitsByIds(
      tx,
      people.map(({ unitId }) => unitId),
    );
    const own = new Set(units.filter(({ path }) => isWithin(path, unit.path)).map(({ id }) => id));
    return wanted.map((one) => {
      if (!one.userId) return one;
      const person = people.find(({ id }) => id === one.userId);
      if (!person?.active || !own.has(person.unitId)) throw new ForeignAddresseeError({ unit: unit.name });
      return { ...one, name: person.name };
    });
  }
}
