import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Campaigns } from '../../campaigns/index.js';
import type { CaseStub } from '../../cases/index.js';
import { fieldOf } from '../../intake/index.js';
import { CASE_COLUMNS } from '../domain/case-columns.js';
import type { ExportLayoutId } from '../domain/export-order.js';
import { CHANNEL_ORDER, formLayout } from '../domain/form-layout.js';
import { formValue } from '../domain/form-value.js';
import { formOf, type FormColumn, type FormId } from '../domain/official-forms.js';
import type { LayoutColumn, TableLayout } from '../domain/table-layout.js';
import { RawHeadings } from '../persistence/raw-headings.read-model.js';
import type { ExportOrder } from './export-asked.js';

const isForm = (layout: ExportLayoutId): layout is FormId => layout !== 'mine' && layout !== 'raw';

/** How an export looks, known before its first row is written. */
@Injectable()
export class LayOutExport {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly headings: RawHeadings,
  ) {}

  /** The cases in the order in which they stand in the file. */
  ordered(layout: ExportLayoutId, stubs: readonly CaseStub[]): readonly CaseStub[] {
    if (!isForm(layout) || !formOf(layout).byChannel) return stubs;
    return CHANNEL_ORDER.flatMap((channel) => stubs.filter((one) => one.channel === channel));
  }

  async run(
    reads: Reads,
    { layout, columns, language }: ExportOrder,
    stubs: readonly CaseStub[],
    now: Instant,
  ): Promise<TableLayout> {
    if (isForm(layout)) {
      const { batch, on } = await this.batchOf(reads, stubs, dayOf(now));
      return formLayout(formOf(layout), { batch, on, channels: stubs.map(({ channel }) => channel) });
    }
    const plain = { title: [], sections: [], foot: [] };
    if (layout === 'raw')
      return { ...plain, sheetName: '原始列', columns: await this.rawColumns(reads, stubs) };
    return {
      ...plain,
      sheetName: '台账',
      columns: (columns ?? []).map((id) => {
        const { heading, width, value } = CASE_COLUMNS[id];
        return { heading: heading[language], width, value };
      }),
    };
  }

  /** A list of one batch carries its label and the day it was handed over. */
  private async batchOf(
    reads: Reads,
    stubs: readonly CaseStub[],
    today: Day,
  ): Promise<{ batch: string | null; on: Day }> {
    const [only, ...others] = new Set(stubs.map(({ batchId }) => batchId));
    const batch = only && others.length === 0 ? await this.campaigns.batch(reads, only) : null;
    return { batch: batch?.label ?? null, on: batch?.handedOverAt ? dayOf(batch.handedOverAt) : today };
  }

  /** Every heading of every source row; a typed case fills those that we understand. */
  private async rawColumns(reads: Reads, stubs: readonly CaseStub[]): Promise<LayoutColumn[]> {
    const { headings, typed } = await this.headings.of(
      reads,
      stubs.map(({ id }) => id),
    );
    const form = formOf('A');
    const known = new Map<string, FormColumn>();
    for (const column of form.columns) {
      const field = fieldOf(column.heading) ?? '';
      const heading = headings.find((one) => fieldOf(one) === field);
      known.set(heading ?? column.heading, column);
      if (!heading && typed) headings.push(column.heading);
    }
    return headings.map((heading) => ({
      heading,
      width: 14,
      value: (line, serial) => {
        if (line.raw) return line.raw.find(({ header }) => header === heading)?.text ?? '';
        const column = known.get(heading);
        return column ? formValue(column.field, line, serial, form) : '';
      },
    }));
  }
}
