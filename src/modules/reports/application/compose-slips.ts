import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  Contacts,
  PreviewDispatch,
  type AssignmentRow,
  type CaseLine,
  type DispatchPlan,
} from '../../cases/index.js';
import { Deadlines, STEP_WORDS, STEPS, type LimitKind, type Step } from '../../deadlines/index.js';
import { Directory, type UnitRow, type UserRow } from '../../organisation/index.js';
import type { Instant } from '../../../kernel/instant.js';
import { CHANNEL_WORDS } from '../domain/report-words.js';
import type { Slip, SlipLimit, SlipParty } from '../domain/slip.js';
import { slipNumber, type SlipTemplate } from '../domain/slip-template.js';
import type { SlipNumberRow } from '../persistence/slip-number.entity.js';
import { SlipTemplates } from './slip-templates.js';

/** What stands on a slip: the steps that begin with the dispatch. */
const ON_SLIP: readonly Step[] = ['sign', 'reply', 'rectify'];

interface Due {
  step: Step;
  limit: LimitKind;
  dueAt: Instant;
}

/** Gathers what the slips of cases say. */
@Injectable()
export class ComposeSlips {
  constructor(
    private readonly preview: PreviewDispatch,
    private readonly deadlines: Deadlines,
    private readonly directory: Directory,
    private readonly contacts: Contacts,
    private readonly templates: SlipTemplates,
    private readonly clock: Clock,
  ) {}

  /** In the order of the lines. A line without a number is a draft: it gets the dates that a dispatch now would set. */
  async run(
    reads: Reads,
    actor: Actor,
    lines: readonly CaseLine[],
    numbers: ReadonlyMap<string, SlipNumberRow>,
  ): Promise<Slip[]> {
    const drafts = lines.map(({ row }) => row.id).filter((id) => !numbers.has(id));
    const plans = drafts.length > 0 ? (await this.preview.run(actor, drafts)).plans : [];
    const people = await this.people(reads, lines);
    const [bureau] = await this.directory.unitsOfKind(reads, 'bureau');
    const slips: Slip[] = [];
    for (const line of lines) {
      const template = await this.templates.inForce(reads, line.row.campaignId);
      const dues = await this.duesOf(reads, line, plans);
      const leader = await this.leaderOf(reads, line, people);
      const words = { ...template, office: template.office || bureau?.name || '' };
      slips.push(this.slipOf(line, words, numbers.get(line.row.id), dues, leader, people));
    }
    return slips;
  }

  private async duesOf(
    reads: Reads,
    { row }: CaseLine,
    plans: readonly DispatchPlan[],
  ): Promise<readonly Due[]> {
    const plan = plans.find(({ line }) => line.row.id === row.id);
    if (plan) return plan.deadlines;
    const rows = await this.deadlines.of(reads, { type: 'case', id: row.id });
    return rows
      .filter(({ state }) => state !== 'void')
      .map(({ step, limitKind, dueAt }) => ({ step, limit: limitKind, dueAt }));
  }

  private async people(reads: Reads, lines: readonly CaseLine[]): Promise<Map<string, UserRow>> {
    const ids = lines.flatMap(({ row, parts }) => [
      row.caseLeaderId,
      row.caseOfficerId,
      ...parts.map(({ part }) => part.signedBy),
    ]);
    const users = await this.directory.usersByIds(
      reads,
      ids.filter((id) => id !== null),
    );
    return new Map(users.map((user) => [user.id, user]));
  }

  /** Whoever owns the case, else who is paired with the street. */
  private async leaderOf(
    reads: Reads,
    { row, street }: CaseLine,
    people: Map<string, UserRow>,
  ): Promise<string> {
    const own = people.get(row.caseLeaderId ?? '');
    const leaders = own ? [own] : street ? await this.directory.leadersOf(reads, street.id) : [];
    return leaders.map(({ name }) => name).join('、');
  }

  private slipOf(
    { row, batch, street, parts, types }: CaseLine,
    template: SlipTemplate,
    number: SlipNumberRow | undefined,
    dues: readonly Due[],
    leader: string,
    people: Map<string, UserRow>,
  ): Slip {
    const clean = (text: string | null): string => (text ? this.contacts.blackOut(text).content : '');
    const party = ({ part, unit }: { part: AssignmentRow; unit: UnitRow }): SlipParty => ({
      unit: unit.name,
      signedBy: people.get(part.signedBy ?? '')?.name ?? null,
      signedAt: part.signedAt,
    });
    const lead = parts.find(({ part }) => part.role === 'LEAD');
    const area = row.area ?? '';
    const streetName = street && !area.includes(street.name) ? street.name : '';
    return {
      caseId: row.id,
      title: clean(row.title),
      number: number ? slipNumber(template, number.year, number.serial) : null,
      batch: batch?.label ?? '',
      acceptanceNo: row.numberKey ?? row.acceptanceNo ?? '',
      isKeyCase: row.isKeyCase,
      channel: row.channel ? CHANNEL_WORDS[row.channel].zh : '',
      content: clean(row.content),
      types: types.map(({ label }) => label).join('、'),
      where: [area, streetName, clean(row.place)].filter(Boolean).join(' '),
      lead: lead ? party(lead) : null,
      assists: parts.filter(({ part }) => part.role === 'ASSIST').map(party),
      leader,
      contact: template.contact || (people.get(row.caseOfficerId ?? '')?.name ?? ''),
      from: (number && row.dispatchedAt) || this.clock.now(),
      limits: limitsOf(dues),
      template,
    };
  }
}

function limitsOf(dues: readonly Due[]): SlipLimit[] {
  return STEPS.filter((step) => ON_SLIP.includes(step)).flatMap((step) => {
    const at = (limit: LimitKind): Instant | null =>
      dues.findLast((one) => one.step === step && one.limit === limit)?.dueAt ?? null;
    const outer = at('outer') ?? at('inner');
    return outer ? [{ step: STEP_WORDS[step].zh, outer, inner: at('inner') }] : [];
  });
}
