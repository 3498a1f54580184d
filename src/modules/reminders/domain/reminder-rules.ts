import { PROPOSED_LADDERS } from './proposed-ladders.js';
import { PROPOSED_HOURS, type ReminderHours } from './reminder-hours.js';
import { LADDERS, type LadderName, type Ladders, type Rung } from './reminder-ladder.js';

export const GENERAL = 'general';
export const PROPOSED_STOP = 10;

/** One scope as it was set. */
export interface SetRules extends ReminderHours {
  scope: string;
  version: number;
  ladders: Ladders | null;
  stopAfter: number;
}

/** All that was set, and what holds where nothing was. */
export class ReminderRules {
  private readonly byScope: ReadonlyMap<string, SetRules>;

  constructor(set: readonly SetRules[]) {
    this.byScope = new Map(set.map((one) => [one.scope, one]));
  }

  /** The ladders in force for a campaign, or in general; one that is younger than what was set there, by the next wider scope. */
  ladders(scope: string): Ladders {
    return { ...PROPOSED_LADDERS, ...this.own(GENERAL)?.ladders, ...this.own(scope)?.ladders };
  }

  own(scope: string): SetRules | null {
    return this.byScope.get(scope) ?? null;
  }

  get hours(): ReminderHours {
    return this.own(GENERAL) ?? PROPOSED_HOURS;
  }

  get stopAfter(): number {
    return this.own(GENERAL)?.stopAfter ?? PROPOSED_STOP;
  }

  /** Whether a rung is meant for days off, or outside the daytime for any moment. */
  speaksOn(isDaytime: boolean): boolean {
    return this.rungs().some(({ hours }) => (isDaytime ? hours !== 'office' : hours === 'always'));
  }

  /** The most days before a date at which a rung begins; null where a share of the limit or hours decide. */
  get farthest(): number | null {
    let most = 0;
    for (const { from } of this.rungs(['first', 'publish', 'second'])) {
      if ('limitUsed' in from || 'hoursPassed' in from) return null;
      if ('daysLeft' in from && from.daysLeft !== 'threshold') most = Math.max(most, from.daysLeft);
    }
    return most;
  }

  private rungs(names: readonly LadderName[] = LADDERS): Rung[] {
    const all = [GENERAL, ...this.byScope.keys()].map((scope) => this.ladders(scope));
    return all.flatMap((ladders) => names.flatMap((name) => ladders[name].filter(({ on }) => on)));
  }
}
