import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { STEP_WORDS, type Step } from '../../deadlines/index.js';
import type { Recipient, RenderedMail } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import type { DispatchedMailItem, DispatchNoticeModel } from '../mail/dispatch-notice.model.js';
import { renderDispatchNotice } from '../mail/render-dispatch-notice.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';
import { CaseLights } from './case-lights.js';
import { CaseMailItems } from './case-mail-items.js';
import { UnitRecipients } from './unit-recipients.js';

/** A limit that begins with the dispatch, planned or started. */
export interface BegunLimit {
  step: Step;
  dueAt: Instant;
  explanation: { tentative: boolean };
}

/** A case as the dispatch leaves it, or would. */
export interface DispatchedLine {
  line: CaseLine;
  limits: readonly BegunLimit[];
}

/** One mail of a dispatch: to one person of one unit, for all of its cases. */
export interface DispatchLetter {
  unit: UnitRow;
  recipient: Recipient;
  lines: CaseLine[];
  mail: RenderedMail;
}

/** The mails of one dispatch. The preview and the job ask here, so that what is shown is what goes out. */
@Injectable()
export class DispatchLetters {
  constructor(
    private readonly items: CaseMailItems,
    private readonly lights: CaseLights,
    private readonly recipients: UnitRecipients,
  ) {}

  async of(
    reads: Reads,
    dispatched: readonly DispatchedLine[],
    told: { at: Instant; by: string },
  ): Promise<DispatchLetter[]> {
    const first = dispatched[0];
    if (!first) return [];
    // In the order in which they were entered, which is that of the batch.
    const sorted = dispatched.toSorted((a, b) => a.line.row.id.localeCompare(b.line.row.id, 'en'));
    const lines = sorted.map(({ line }) => line);
    const context = await this.lights.context(reads, first.line.campaign);
    const items = await this.items.of(reads, lines, context);
    const units = new Map(lines.flatMap((line) => line.parts.map(({ unit }) => [unit.id, unit] as const)));
    const letters: DispatchLetter[] = [];
    for (const unit of units.values()) {
      const cases = sorted.flatMap((one, index) => itemFor(unit, one, items[index]!));
      for (const recipient of await this.recipients.clerks(reads, unit)) {
        const mine = lines.filter((line) => line.parts.some(({ part }) => part.unitId === unit.id));
        const model = { ...this.modelOf(unit, recipient, told), ...headOf(mine), cases };
        letters.push({ unit, recipient, lines: mine, mail: renderDispatchNotice(model) });
      }
    }
    return letters;
  }

  private modelOf(
    unit: UnitRow,
    recipient: Recipient,
    { at, by }: { at: Instant; by: string },
  ): Omit<DispatchNoticeModel, 'campaignName' | 'batchLabel' | 'cases'> {
    return {
      unitName: unit.name,
      recipientName: recipient.userId ? recipient.name : null,
      dispatchedAt: at,
      dispatchedBy: by,
      link: this.items.listLink({ view: 'unsigned' }),
      why: { because: `${unit.name}是这些案件的责任单位`, rule: '交办即通知' },
    };
  }
}

/** A dispatch may take what is left of several batches, and of several campaigns. */
function headOf(lines: readonly CaseLine[]): Pick<DispatchNoticeModel, 'campaignName' | 'batchLabel'> {
  const joined = (names: (string | undefined)[]): string => [...new Set(names.filter(Boolean))].join('、');
  return {
    campaignName: joined(lines.map(({ campaign }) => campaign.name)),
    batchLabel: joined(lines.map(({ batch }) => batch?.label)),
  };
}

/** The case as a line in the mail of this unit; nothing when it has no part in it. */
function itemFor(
  unit: UnitRow,
  { line, limits }: DispatchedLine,
  item: Awaited<ReturnType<CaseMailItems['of']>>[number],
): DispatchedMailItem[] {
  const mine = line.parts.find(({ part }) => part.unitId === unit.id);
  if (!mine) return [];
  return [
    {
      ...item,
      role: mine.part.role,
      assistUnitNames: line.parts.filter(({ part }) => part.role === 'ASSIST').map((one) => one.unit.name),
      limits: limits.map(({ step, dueAt, explanation }) => ({
        stepName: STEP_WORDS[step].zh,
        dueAt,
        tentative: explanation.tentative,
      })),
    },
  ];
}
