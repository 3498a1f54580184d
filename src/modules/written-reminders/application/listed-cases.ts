import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { CampaignRow } from '../../campaigns/index.js';
import {
  CaseLights,
  CaseList,
  Contacts,
  mediaOf,
  type CaseLine,
  type LightContext,
} from '../../cases/index.js';
import type { ListedCase } from '../persistence/letter-content.js';

const AT_ONCE = 500;

/** 附件清单: cases as they stand now, by what may stand on a paper. */
@Injectable()
export class ListedCases {
  constructor(
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly contacts: Contacts,
  ) {}

  /** In the order of the ids. */
  async of(reads: Reads, campaign: CampaignRow, ids: readonly string[]): Promise<ListedCase[]> {
    const context = await this.lights.context(reads, campaign);
    const found: ListedCase[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      const lines = new Map((await this.list.byIds(reads, some)).map((line) => [line.row.id, line]));
      found.push(...some.flatMap((id) => lines.get(id) ?? []).map((line) => this.listed(line, context)));
    }
    return found;
  }

  private listed({ row, campaign, types }: CaseLine, context: LightContext): ListedCase {
    const { colour, hollow, overdue } = this.lights.of(row, campaign, context);
    const clean = (text: string): string => this.contacts.blackOut(text).content;
    return {
      caseId: row.id,
      number: row.numberKey,
      isKeyCase: row.isKeyCase,
      isRepeat: row.repeatOfId !== null,
      title: clean(row.title),
      place: clean(row.place ?? row.title),
      media: mediaOf(row.media),
      types: types.map(({ label }) => label).join('、'),
      status: row.status,
      dispatchedOn: dayOf(row.dispatchedAt ?? row.createdAt),
      dueAt: row.nextDueAt,
      late: colour === 'red' && !hollow ? overdue : null,
    };
  }
}
