import type { CampaignRow } from '../../campaigns/index.js';
import type { CaseDuty } from '../../cases/index.js';
import type { WaitingCall } from '../../calls/index.js';
import { FOLLOW_UPS, type DeadlineRow } from '../../deadlines/index.js';
import {
  reachedRung,
  type LadderCalendar,
  type LadderFacts,
  type ReachedRung,
} from '../domain/reached-rung.js';
import type { ReminderRules } from '../domain/reminder-rules.js';
import type { WaitingPaper } from './waiting-paper.js';
import type { Instant } from '../../../kernel/instant.js';

/** A thing whose rung is reached, with all that is asked about it. */
export type Candidate = DeadlineCandidate | PaperCandidate;

export interface DeadlineCandidate {
  deadline: DeadlineRow;
  duty: CaseDuty;
  call: WaitingCall | null;
  paper: null;
  rung: ReachedRung;
}

export interface PaperCandidate {
  paper: WaitingPaper;
  rung: ReachedRung;
}

export function candidate(
  deadline: DeadlineRow,
  duty: CaseDuty,
  call: WaitingCall | null,
  now: Instant,
  rules: ReminderRules,
  calendar: LadderCalendar,
): Candidate[] {
  const facts = factsOf(rules, duty.campaign, deadline.step);
  const rung = reachedRung(deadline, now, facts, calendar);
  return rung ? [{ deadline, duty, call, paper: null, rung }] : [];
}

/** The ladders of the campaign, and the threshold of the deadline's clock. */
export function factsOf(rules: ReminderRules, campaign: CampaignRow, step: string): LadderFacts {
  const second = FOLLOW_UPS.some((one) => one === step);
  return {
    ladders: rules.ladders(campaign.id),
    yellowDays:
      step === 'answer' || step === 'receipt'
        ? 0
        : second
          ? campaign.followUpYellowDays
          : campaign.yellowDays,
    opensAt: rules.hours.opensAt,
  };
}
