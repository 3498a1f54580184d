import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { UnknownUnitError } from '../domain/organisation-errors.js';
import { pathOf, type UnitKind } from '../domain/unit.js';
import { UnitRow } from '../persistence/unit.entity.js';

export interface NewUnit {
  parentId: string | null;
  kind: UnitKind;
  name: string;
  shortName?: string | null;
  aliases?: string[];
  dutyEmail?: string | null;
  contact?: string | null;
  phone?: string | null;
  residents?: number | null;
}

@Injectable()
export class AddUnit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: NewUnit): Promise<UnitRow> {
    requirePermission(actor, 'unit.manage');
    return this.uow.run((tx) => this.within(tx, actor, input));
  }

  /** For a caller whose transaction is open already. */
  async within(tx: Tx, actor: Actor, input: NewUnit): Promise<UnitRow> {
    const parent = input.parentId ? await tx.findOneBy(UnitRow, { id: input.parentId }) : null;
    if (input.parentId && !parent) throw new UnknownUnitError({ unit: input.parentId });
    const id = newId();
    const row = tx.create(UnitRow, {
      id,
      version: 1,
      parentId: parent?.id ?? null,
      path: pathOf(parent?.path ?? null, id),
      kind: input.kind,
      name: input.name.trim(),
      shortName: input.shortName ?? null,
      aliases: input.aliases ?? [],
      dutyEmail: input.dutyEmail ?? null,
      contact: input.contact ?? null,
      phone: input.phone ?? null,
      residents: input.residents ?? null,
      sortOrder: await tx.countBy(UnitRow, {}),
      active: true,
    });
    await tx.insert(UnitRow, row);
    await this.history.append(
      tx,
      actor,
      { action: 'unit.add', subjectType: 'unit', subjectId: id, data: { kind: row.kind, name: row.name } },
      this.clock.now(),
    );
    return row;
  }
}
