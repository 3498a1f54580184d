import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import { CaseAccess, CaseDuties, type CaseDuty } from '../../cases/index.js';
import { Deadlines, type DeadlineRow } from '../../deadlines/index.js';
import { SendLog, type LoggedNotice } from '../../notices/index.js';
import { isFor, isReached, ladderOf, reachedRung, tierNow } from '../domain/reached-rung.js';
import { kindOf, type Rung } from '../domain/reminder-ladder.js';
import type { ReminderRules } from '../domain/reminder-rules.js';
import { factsOf } from './candidates.js';
import { RULE } from './planned-letter.js';
import { ReminderAudience, type AudienceOfRun } from './reminder-audience.js';
import { ReminderSettings } from './reminder-settings.js';

export interface RungStand {
  rung: Rung;
  tier: string;
  state: 'off' | 'told' | 'passed' | 'next' | 'ahead';
  people: string[];
  isMine: boolean;
}

export interface CaseNoticesRead {
  seesAll: boolean;
  title: { number: string | null; title: string };
  told: LoggedNotice[];
  deadlines: { deadline: DeadlineRow; rungs: RungStand[] }[];
}

interface Asked {
  actor: Actor;
  seesAll: boolean;
  duty: CaseDuty;
  now: Instant;
  rules: ReminderRules;
  calendar: WorkCalendar;
  audience: AudienceOfRun;
  told: readonly LoggedNotice[];
}

const MOST = 200;

/** 为什么我收到、没收到: what was told of a case and what was not, and how far each of its ladders has climbed. */
@Injectable()
export class CaseNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly duties: CaseDuties,
    private readonly deadlines: Deadlines,
    private readonly calendars: Calendars,
    private readonly settings: ReminderSettings,
    private readonly audience: ReminderAudience,
    private readonly log: SendLog,
    private readonly clock: Clock,
  ) {}

  /** Those who may read the send log see everybody's, others their own. */
  async run(actor: Actor, caseId: string): Promise<CaseNoticesRead> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const seesAll = can(actor, 'send-log.read');
    const userId = seesAll ? null : actor.userId;
    const told = await this.log.decisions(reads, MOST, null, { caseId, userId });
    const duty = (await this.duties.byIds(reads, [caseId])).get(caseId);
    const asked: Asked = {
      actor,
      seesAll,
      duty: duty!,
      now: this.clock.now(),
      rules: await this.settings.load(reads),
      calendar: await this.calendars.load(reads),
      audience: this.audience.forRun(reads),
      told: seesAll ? told : await this.log.decisions(reads, MOST, null, { caseId }),
    };
    const open = await this.deadlines.openOf(reads, { type: 'case', id: caseId });
    const deadlines: CaseNoticesRead['deadlines'] = [];
    for (const deadline of open) deadlines.push({ deadline, rungs: await this.rungs(deadline, asked) });
    return { seesAll, title: { number: found.acceptanceNo, title: found.title }, told, deadlines };
  }

  private async rungs(deadline: DeadlineRow, asked: Asked): Promise<RungStand[]> {
    const { duty, now, rules, calendar, audience, actor, seesAll } = asked;
    const name = ladderOf(deadline.step);
    const facts = factsOf(rules, duty.campaign, deadline.step);
    const highest = reachedRung(deadline, now, facts, calendar);
    const stands: RungStand[] = [];
    for (const rung of facts.ladders[name]) {
      if (!isFor(rung.from, deadline, calendar)) continue;
      const tier = tierNow(name, rung.from, deadline, now, calendar);
      const isUp = isReached(rung.from, deadline, now, facts, calendar);
      const reached = { kind: kindOf(name, rung.from), tier, to: rung.to, hours: rung.hours };
      const people = await audience.of({ deadline, duty, call: null, paper: null, rung: reached });
      const isMine = people.some(({ recipient }) => recipient.userId === actor.userId);
      stands.push({
        rung,
        tier,
        state: !rung.on ? 'off' : isUp ? stateOf(tier, highest?.tier, deadline, asked) : 'ahead',
        people: people
          .filter(({ recipient }) => seesAll || recipient.userId === actor.userId)
          .map(({ recipient }) => recipient.name),
        isMine,
      });
    }
    return stands;
  }
}

function stateOf(
  tier: string,
  highest: string | undefined,
  { step, dueOn }: DeadlineRow,
  { told }: Asked,
): 'told' | 'passed' | 'next' {
  const wasTold = told.some(
    ({ notice }) =>
      notice.rule === RULE &&
      notice.step === step &&
      notice.day === dueOn &&
      notice.tier === tier &&
      notice.decision !== 'skipped',
  );
  if (wasTold) return 'told';
  return tier === highest ? 'next' : 'passed';
}
