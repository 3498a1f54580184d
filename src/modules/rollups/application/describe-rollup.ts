import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { asRecipient, CaseMailItems, UnitRecipients } from '../../cases/index.js';
import type { Recipient, RenderedMail, TrendPoint } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { RollupThinnedError } from '../domain/rollup-errors.js';
import type { RollupFigures } from '../domain/rollup-figures.js';
import { renderMorningRollup } from '../mail/render-morning-rollup.js';
import { joinViews, modelOf, type RollupView } from '../mail/rollup-view.js';
import type { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import { ownFigures } from './rollup-content.js';
import { RollupSnapshots } from './rollup-snapshots.js';

export const RULE = 'rollup.morning';
const RULE_WORDS = '每个工作日 08:10';
const TREND = 14;

export type Snapshot = Pick<
  RollupSnapshotRow,
  'unitId' | 'unitName' | 'day' | 'takenAt' | 'figures' | 'thinnedAt'
>;

export interface RollupLetter {
  key: string;
  /** Null for the streets of a leader. */
  unitId: string | null;
  recipient: Recipient;
  mail: RenderedMail;
}

/** The letters of a morning: what the snapshots say beside the earlier ones, to whoever answers for the units. */
@Injectable()
export class DescribeRollup {
  constructor(
    private readonly snapshots: RollupSnapshots,
    private readonly items: CaseMailItems,
    private readonly recipients: UnitRecipients,
    private readonly directory: Directory,
  ) {}

  /** Throws RollupThinnedError for a morning that is too old. */
  async letters(reads: Reads, unit: UnitRow, snapshot: Snapshot): Promise<RollupLetter[]> {
    if (snapshot.thinnedAt) throw new RollupThinnedError({ day: snapshot.day });
    if (ownFigures(snapshot.figures).total === 0) return [];
    const view = await this.viewOf(reads, snapshot);
    const link = this.items.listLink({ view: 'open', [unit.kind === 'street' ? 'home' : 'lead']: unit.id });
    return (await this.recipients.heads(reads, unit)).map((recipient) => ({
      key: [RULE, unit.id, snapshot.day, recipient.key].join('_'),
      unitId: unit.id,
      recipient,
      mail: render(view, link, recipient, `您负责${unit.name}的督办案件`),
    }));
  }

  /** To each leader the streets paired with them, added up; one of whose streets there is no snapshot yet has to wait. */
  async lettersOfLeaders(reads: Reads, snapshots: readonly Snapshot[]): Promise<RollupLetter[]> {
    const letters: RollupLetter[] = [];
    for (const { leader, streets } of await this.directory.pairedLeaders(reads)) {
      const own = streets.flatMap(({ id }) => snapshots.find(({ unitId }) => unitId === id) ?? []);
      if (own.length < streets.length || own.every(({ figures }) => figures.total === 0)) continue;
      const views: RollupView[] = [];
      for (const snapshot of own) views.push(await this.viewOf(reads, snapshot));
      const homes = streets.map(({ id }) => id).join(',');
      const recipient = asRecipient(leader);
      const because = `您对口联系${streets.map(({ name }) => name).join('、')}`;
      letters.push({
        key: [RULE, 'paired', own[0]!.day, recipient.key].join('_'),
        unitId: null,
        recipient,
        mail: render(joinViews(views), this.items.listLink({ view: 'open', homes }), recipient, because),
      });
    }
    return letters;
  }

  private async viewOf(
    reads: Reads,
    { unitId, unitName, day, takenAt, figures }: Snapshot,
  ): Promise<RollupView> {
    const before = await this.snapshots.before(reads, unitId, day);
    const lastWeek = await this.snapshots.of(reads, unitId, addDays(day, -7));
    const earlier = await this.snapshots.upTo(reads, unitId, addDays(day, -1), TREND - 1);
    const own = ownFigures(figures);
    return {
      unitName,
      takenAt,
      own,
      dueSoonDays: figures.dueSoonDays,
      before: before && ownFigures(before.figures),
      weekAgo: lastWeek && ownFigures(lastWeek.figures),
      since: figures.since,
      opened: figures.openedSince,
      closed: figures.closedSince,
      first: figures.first,
      stage: figures.stage,
      tasks: figures.tasks,
      trend: [...earlier.map((one) => pointOf(one.day, ownFigures(one.figures))), pointOf(day, own)],
    };
  }
}

const pointOf = (on: Day, { open, overdue }: RollupFigures): TrendPoint => ({ on, open, overdue });

function render(view: RollupView, link: string, recipient: Recipient, because: string): RenderedMail {
  return renderMorningRollup({
    ...modelOf(view),
    link,
    recipientName: recipient.userId ? recipient.name : null,
    why: { because, rule: RULE_WORDS },
  });
}
