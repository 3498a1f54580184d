import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Calendars, type KindOfDay, type WorkCalendar } from '../../calendar/index.js';
import { Campaigns, type CampaignRow, type LimitRuleRow, type RuleBook } from '../../campaigns/index.js';
import {
  lightOf,
  planSteps,
  type Light,
  type PlannedDeadline,
  type RuleFacts,
  type Step,
} from '../../deadlines/index.js';
import { CaseList, type CaseLine } from '../persistence/case-list.read-model.js';
import { DispatchMoment } from './dispatch-moment.js';
import { DispatchLetters, type DispatchedLine, type DispatchLetter } from './dispatch-letters.js';
import { ruleFactsOf } from './rule-facts.js';
import { LookFirst, type LeftBy, type Look } from './look-first.js';

/** The steps whose clocks begin with the dispatch. */
export const DISPATCH_STEPS: readonly Step[] = ['sign', 'reply', 'rectify'];

export interface DispatchPlan {
  line: CaseLine;
  deadlines: PlannedDeadline[];
  /** Why it cannot be dispatched as it is. */
  obstacle: 'no-lead' | 'not-registered' | null;
  /** Who took it out of the waiting ones, and how. */
  leftBy: LeftBy | null;
  /** What somebody should look at before it goes. */
  looks: Look[];
}

/** The rules by which cases of one campaign are counted. */
export interface RulesInForce {
  campaign: CampaignRow;
  rules: LimitRuleRow[];
}

/** A day that the dates lie in. */
export interface TrackDay {
  day: Day;
  kind: KindOfDay;
  name: string | null;
}

export interface DispatchPreview {
  /** From when the clocks would run. */
  asOf: Instant;
  /** When the dispatch would be logged: now. */
  loggedAt: Instant;
  plans: DispatchPlan[];
  rules: RulesInForce[];
  /** From today to the last date, at most so many as a page can show. */
  days: TrackDay[];
}

const MOST_DAYS = 45;

/** What a dispatch now would set: every date of every case, and every mail, before anybody confirms. */
@Injectable()
export class PreviewDispatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
    private readonly letters: DispatchLetters,
    private readonly lookFirst: LookFirst,
    private readonly moment: DispatchMoment,
    private readonly clock: Clock,
  ) {}

  /** The dates that such a case of this campaign would get, were it dispatched now. */
  async dates(
    actor: Actor,
    campaignId: string,
    facts: RuleFacts,
    leadUnitId: string | null,
  ): Promise<(PlannedDeadline & { light: Light })[]> {
    requirePermission(actor, 'case.dispatch');
    const reads = this.uow.reads;
    const calendar = (await this.calendars.load(reads)).of(leadUnitId);
    const campaign = await this.campaigns.require(reads, campaignId);
    const rules = await this.campaigns.rulesFor(reads, campaign.id, DISPATCH_STEPS, facts);
    const now = this.clock.now();
    return planSteps(rules, now, calendar).map((planned) => ({
      ...planned,
      light: lightOf({ ...planned, unit: planned.explanation.rule.unit }, now, campaign, calendar),
    }));
  }

  /** `at` where the paper was handed over before; throws DispatchMomentError. */
  async run(actor: Actor, caseIds: readonly string[], at: Instant | null = null): Promise<DispatchPreview> {
    requirePermission(actor, 'case.dispatch');
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    const lines = await this.list.byIds(reads, caseIds);
    const batches = lines.map(({ row }) => row.batchId);
    const loggedAt = this.clock.now();
    const from = await this.moment.of(reads, at, batches, loggedAt);
    const rules = await this.rulesOf(lines);
    const books = new Map<string, RuleBook>();
    for (const { campaign } of rules)
      books.set(campaign.id, await this.campaigns.ruleBook(reads, campaign.id));
    const looks = await this.lookFirst.of(reads, lines);
    const gone = lines.filter(({ row }) => row.status !== 'registered');
    const leftBy = await this.lookFirst.leftBy(reads, gone);
    const plans = lines.map((line): DispatchPlan => {
      const own = books.get(line.row.campaignId)?.for(DISPATCH_STEPS, ruleFactsOf(line.row)) ?? [];
      const lead = line.parts.some(({ part }) => part.role === 'LEAD');
      return {
        line,
        deadlines: planSteps(own, from, calendar.of(line.row.leadUnitId)),
        obstacle: line.row.status !== 'registered' ? 'not-registered' : lead ? null : 'no-lead',
        leftBy: leftBy.get(line.row.id) ?? null,
        looks: looks.get(line.row.id) ?? [],
      };
    });
    return { asOf: from, loggedAt, plans, rules, days: trackOf(plans, from, calendar) };
  }

  /** The very mails that a dispatch of these cases now would send. */
  async mails(
    actor: Actor,
    caseIds: readonly string[],
    at: Instant | null = null,
  ): Promise<DispatchLetter[]> {
    const { asOf, plans } = await this.run(actor, caseIds, at);
    const ready = plans.filter(({ obstacle }) => obstacle === null);
    return this.letters.of(
      this.uow.reads,
      ready.map((plan) => asDispatched(plan, asOf)),
      { at: asOf, by: actor.name },
    );
  }

  private async rulesOf(lines: readonly CaseLine[]): Promise<RulesInForce[]> {
    const campaigns = new Map(lines.map(({ campaign }) => [campaign.id, campaign]));
    const found: RulesInForce[] = [];
    for (const campaign of campaigns.values()) {
      const all = await this.campaigns.rules(this.uow.reads, campaign.id);
      const rules = DISPATCH_STEPS.flatMap((step) => all.filter((rule) => rule.step === step));
      found.push({ campaign, rules });
    }
    return found;
  }
}

/** The case as it will be a moment later: its light is that of the limit that ends first. */
function asDispatched({ line, deadlines }: DispatchPlan, at: Instant): DispatchedLine {
  const limits = deadlines.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt, 'en'));
  const next = limits[0];
  const row = {
    ...line.row,
    dispatchedAt: at,
    status: 'dispatched' as const,
    nextDueAt: next?.dueAt ?? null,
    nextDueOn: next?.dueOn ?? null,
    nextDueStep: next?.step ?? null,
    nextDueUnit: next?.explanation.rule.unit ?? null,
  };
  return { line: { ...line, row }, limits };
}

function trackOf(plans: readonly DispatchPlan[], now: Instant, calendar: WorkCalendar): TrackDay[] {
  const first = dayOf(now);
  const last = plans
    .flatMap(({ deadlines }) => deadlines.map(({ dueOn }) => dueOn))
    .toSorted()
    .at(-1);
  const days: TrackDay[] = [];
  for (let day = first; last && day <= last && days.length < MOST_DAYS; day = addDays(day, 1))
    days.push({ day, kind: calendar.dayKindOf(day), name: calendar.nameOf(day) });
  return days;
}
