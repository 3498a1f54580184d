import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, yearOf } from '../../../kernel/day.js';
import type { Wording } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { MOST_IN_WORD } from '../domain/export-order.js';
import { CASE_COLUMN_IDS, CASE_COLUMNS, type CaseColumnId } from '../domain/case-columns.js';
import { OFFICIAL_FORMS, proposedForm, type FormId } from '../domain/official-forms.js';

export interface OfferedLayouts {
  forms: { id: FormId; name: string; headings: string[]; proposed: boolean }[];
  columns: { id: CaseColumnId; heading: string }[];
  mayRaw: boolean;
  mostInWord: number;
}

/** What an export can look like, with the form that the campaign publishes marked. */
@Injectable()
export class ExportLayouts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, campaignId: string | null, language: keyof Wording): Promise<OfferedLayouts> {
    requirePermission(actor, 'case.export');
    const campaign = campaignId ? await this.campaigns.require(this.uow.reads, campaignId) : null;
    const year = yearOf(campaign?.stationedFrom ?? dayOf(campaign?.createdAt ?? this.clock.now()));
    const proposed = campaign ? proposedForm({ ...campaign, year }) : 'A';
    return {
      forms: OFFICIAL_FORMS.map(({ id, name, columns }) => ({
        id,
        name: name[language],
        headings: columns.map(({ heading }) => heading),
        proposed: id === proposed,
      })),
      columns: CASE_COLUMN_IDS.map((id) => ({ id, heading: CASE_COLUMNS[id].heading[language] })),
      mayRaw: can(actor, 'case.edit'),
      mostInWord: MOST_IN_WORD,
    };
  }
}
