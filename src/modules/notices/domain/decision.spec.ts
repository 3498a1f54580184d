import { outcomeOf, type WaysTaken } from './decision.js';

const taken = (more: Partial<WaysTaken>) =>
  outcomeOf({
    mailed: false,
    rang: false,
    hooked: false,
    items: 1,
    address: 'own',
    mailWanted: true,
    ...more,
  });

describe('the word for the log', () => {
  it('says whether a mail holds one thing or several, and who got it for whom', () => {
    expect(taken({ mailed: true })).toEqual({ decision: 'mailed', reason: null });
    expect(taken({ mailed: true, items: 3 })).toEqual({ decision: 'bundled', reason: null });
    expect(taken({ mailed: true, address: 'stand-in' })).toEqual({ decision: 'mailed', reason: 'stand-in' });
    expect(taken({ mailed: true, address: 'duty-mailbox' }).reason).toBe('duty-mailbox');
  });

  it('says which way was left, and why it was not a mail', () => {
    expect(taken({ rang: true, address: 'bad-address' })).toEqual({
      decision: 'bell',
      reason: 'bad-address',
    });
    expect(taken({ rang: true, mailWanted: false })).toEqual({ decision: 'bell', reason: 'channel-off' });
    expect(taken({ hooked: true, address: 'no-address' }).decision).toBe('webhook');
    expect(taken({ address: 'no-address' })).toEqual({ decision: 'no-address', reason: 'no-address' });
    expect(taken({ mailWanted: false })).toEqual({ decision: 'skipped', reason: 'channel-off' });
  });
});
