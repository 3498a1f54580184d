import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseRow, findPersonalData, parseAcceptanceNumber } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { splitAllegations } from '../domain/allegations.js';
import { findStreets } from '../domain/find-streets.js';
import { titleOf } from '../domain/title-of.js';

export interface Typed {
  campaignId?: string;
  acceptanceNo?: string;
  content?: string;
}

/** Reads along while an officer types; proposes, never decides. */
@Injectable()
export class RecogniseEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
  ) {}

  async run(actor: Actor, { campaignId, acceptanceNo, content = '' }: Typed) {
    requirePermission(actor, 'case.create');
    const reads = this.uow.reads;
    const units = await this.directory.units(reads);
    const streets = units.filter((unit) => unit.kind === 'street');
    const districts = units.filter((unit) => unit.kind === 'district').map((unit) => unit.name);
    const found = findStreets(streets, content);
    return {
      number: acceptanceNo?.trim() ? await this.number(acceptanceNo, campaignId) : null,
      streets: found.map(({ id, name }) => ({ id, name })),
      title: titleOf(content, { districts, streets: streets.map((street) => street.name) }),
      allegations: splitAllegations(content),
      personalData: [...new Set(findPersonalData(content).map((one) => one.kind))],
    };
  }

  private async number(raw: string, campaignId: string | undefined) {
    const { normalized, parsed, isKeyCase, batchLabel } = parseAcceptanceNumber(raw);
    const known =
      campaignId && normalized
        ? await this.uow.reads.findOneBy(CaseRow, { campaignId, numberKey: normalized })
        : null;
    return {
      key: normalized,
      recognised: parsed !== null,
      format: parsed?.format ?? null,
      channel: parsed?.channel ?? null,
      receivedOn: parsed?.receivedOn ?? null,
      isKeyCase,
      batchLabel,
      takenBy: known?.id ?? null,
    };
  }
}
