import { PROPOSED_LADDERS } from './proposed-ladders.js';
import { PROPOSED_HOURS, type ReminderHours } from './reminder-hours.js';
import type { Ladders } from './reminder-ladder.js';

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

  /** The ladders in force for a campaign, or in general. */
  ladders(scope: string): Ladders {
    return this.own(scope)?.ladders ?? this.own(GENERAL)?.ladders ?? PROPOSED_LADDERS;
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

  /** Whether any rung may speak outside the working hours of working days: else nothing has to be looked at then. */
  get speakOutside(): boolean {
    const all = [this.ladders(GENERAL), ...[...this.byScope.values()].flatMap(({ ladders }) => ladders ?? [])];
    return all.some((ladders) =>
      Object.values(ladders)
        .flat()
        .some(({ on, hours }) => on && hours !== 'office'),
    );
  }
}
