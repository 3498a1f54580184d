export type LightColour = 'green' | 'yellow' | 'orange' | 'red' | 'none' | 'done';
export type LightUnit = 'day' | 'working-day' | 'minute';
export interface LightAmount {
  unit: LightUnit;
  amount: number;
}

/** A deadline's light as the server judges it; hollow is the second clock (stage-closed follow-up). */
export interface Light {
  colour: LightColour;
  hollow: boolean;
  remaining: LightAmount | null;
  overdue: LightAmount | null;
  dueAt: string | null;
  /** Its clock stands; it has no colour then. */
  paused?: boolean;
  tentative: boolean;
}
