import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseMailItems, UnitRecipients } from '../../cases/index.js';
import type { Recipient, RenderedMail } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import type { RollupFigures } from '../domain/rollup-figures.js';
import type { Compared, StateMailRow } from '../mail/rollup-mail.model.js';
import { renderMorningRollup } from '../mail/render-morning-rollup.js';
import type { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import { ownFigures } from './rollup-content.js';
import { RollupSnapshots } from './rollup-snapshots.js';

export const RULE = 'rollup.morning';
const TREND = 7;

export type Snapshot = Pick<RollupSnapshotRow, 'unitId' | 'unitName' | 'day' | 'takenAt' | 'figures'>;

export interface RollupLetter {
  key: string;
  unitId: string;
  recipient: Recipient;
  mail: RenderedMail;
}

const STATES: readonly [string, (figures: RollupFigures) => number][] = [
  ['待签收', ({ unsigned }) => unsigned],
  ['整改中', ({ withUnit, unsigned }) => withUnit - unsigned],
  ['已上报待核查', ({ reported }) => reported],
  ['已退回待处理', ({ returned }) => returned],
  ['阶段性办结（跟踪）', ({ stageClosed }) => stageClosed],
  ['已办结（累计）', ({ closed }) => closed],
];

/** The letters of a unit's snapshot: what it says beside the earlier ones, to whoever answers for the unit. */
@Injectable()
export class DescribeRollup {
  constructor(
    private readonly snapshots: RollupSnapshots,
    private readonly items: CaseMailItems,
    private readonly recipients: UnitRecipients,
  ) {}

  async letters(reads: Reads, unit: UnitRow, snapshot: Snapshot): Promise<RollupLetter[]> {
    const { day, takenAt, figures } = snapshot;
    const own = ownFigures(figures);
    if (own.total === 0) return [];
    const before = await this.snapshots.before(reads, unit.id, day);
    const lastWeek = await this.snapshots.of(reads, unit.id, addDays(day, -7));
    const earlier = await this.snapshots.upTo(reads, unit.id, addDays(day, -1), TREND - 1);
    const then = before && ownFigures(before.figures);
    const weekAgo = lastWeek && ownFigures(lastWeek.figures);
    const compared = (name: keyof RollupFigures): Compared => ({
      now: own[name],
      before: then && then[name],
    });
    const states = STATES.map(([name, count]): StateMailRow => ({
      name,
      now: count(own),
      before: then && count(then),
      lastWeek: weekAgo && count(weekAgo),
    }));
    const model = {
      unitName: unit.name,
      asOf: takenAt,
      dueSoonDays: figures.dueSoonDays,
      lights: {
        overdue: compared('overdue'),
        dueToday: compared('dueToday'),
        dueSoon: compared('dueSoon'),
        inTime: compared('inTime'),
      },
      since: figures.since,
      opened: figures.openedSince,
      closed: figures.closedSince,
      states,
      first: figures.first,
      trend: [
        ...earlier.map((one) => ({ on: one.day, count: ownFigures(one.figures).open })),
        { on: day, count: own.open },
      ],
      link: this.items.listLink({ view: 'open', unitId: unit.id }),
    };
    return (await this.recipients.heads(reads, unit)).map((recipient) => ({
      key: [RULE, unit.id, day, recipient.key].join('_'),
      unitId: unit.id,
      recipient,
      mail: renderMorningRollup({
        ...model,
        recipientName: recipient.userId ? recipient.name : null,
        why: { because: `您负责${unit.name}的督办案件`, rule: '每个工作日 08:10' },
      }),
    }));
  }
}
