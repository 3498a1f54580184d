/** What became of telling one person of one thing. */
export const DECISIONS = ['mailed', 'bundled', 'bell', 'webhook', 'no-address', 'skipped'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why it went another way than by mail to that person, or not at all. */
export const REASONS = [
  /** Somebody else got it for the person, who is away: the detail names whom. */
  'stand-in',
  /** To the duty mailbox of the unit: the person has no address, or one that is refused. */
  'duty-mailbox',
  'no-address',
  /** The address was refused twice. */
  'bad-address',
  /** The rule takes no such way. */
  'channel-off',
  /** So many overdue letters about this date went to the person already. */
  'stopped',
  /** An extension is asked for. */
  'asked',
  /** Nobody has the post. */
  'nobody',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Outcome {
  decision: Decision;
  reason: Reason | null;
}

export interface WaysTaken {
  mailed: boolean;
  rang: boolean;
  hooked: boolean;
  items: number;
  /** What there is to say about the address. */
  address: 'own' | 'stand-in' | 'duty-mailbox' | 'no-address' | 'bad-address';
  mailWanted: boolean;
}

/** The one word for the log. */
export function outcomeOf({ mailed, rang, hooked, items, address, mailWanted }: WaysTaken): Outcome {
  if (mailed)
    return {
      decision: items > 1 ? 'bundled' : 'mailed',
      reason: address === 'own' ? null : reasonOf(address),
    };
  const reason = mailWanted ? reasonOf(address) : 'channel-off';
  if (rang) return { decision: 'bell', reason };
  if (hooked) return { decision: 'webhook', reason };
  return mailWanted ? { decision: 'no-address', reason } : { decision: 'skipped', reason: 'channel-off' };
}

function reasonOf(address: WaysTaken['address']): Reason | null {
  return address === 'own' ? null : address;
}
