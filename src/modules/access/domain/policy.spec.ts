import type { Actor } from './actor.js';
import { can, scopeFor } from './policy.js';
import type { Role } from './roles.js';

const actor = (role: Role): Actor => ({
  userId: 'me',
  name: '刘畅',
  role,
  unitId: 'street',
  unitName: '梧桐街道',
  unitPath: '/district/street/',
});

describe('the policy', () => {
  it('reaches rows of the own unit and below, and no neighbour', () => {
    const street = actor('street-user');
    expect(can(street, 'case.sign', { unitPaths: ['/district/street/'] })).toBe(true);
    expect(can(street, 'case.sign', { unitPaths: ['/district/street/community/'] })).toBe(true);
    expect(can(street, 'case.sign', { unitPaths: ['/district/street-two/'] })).toBe(false);
    expect(can(street, 'case.sign', { unitPaths: ['/district/'] })).toBe(false);
    expect(can(street, 'case.sign', {})).toBe(false);
  });

  it('reaches only the own rows where it says so', () => {
    expect(can(actor('leader'), 'token.own', { ownerId: 'me' })).toBe(true);
    expect(can(actor('leader'), 'token.own', { ownerId: 'you' })).toBe(false);
  });

  it('reaches for a community worker what the person or the community was given, and nothing by its place', () => {
    const worker: Actor = {
      ...actor('community-worker'),
      unitId: 'community',
      unitPath: '/district/street/community/',
    };
    const inside = {
      unitPaths: ['/district/street/community/'],
      guestPaths: ['/district/street/community/'],
    };
    expect(can(worker, 'case.read', inside)).toBe(false);
    expect(can(worker, 'case.read', { ...inside, handlerIds: ['other'] })).toBe(false);
    expect(can(worker, 'case.read', { handlerIds: ['community'] })).toBe(true);
    expect(can(worker, 'evidence.add', { handlerIds: ['other', 'me'] })).toBe(true);
    expect(can(worker, 'case.report', { handlerIds: ['me'] })).toBe(false);
    expect(can(worker, 'evidence.remove', { handlerIds: ['me'], ownerId: 'you' })).toBe(false);
    expect(scopeFor(worker, 'case.read')).toEqual({ kind: 'in-hand', userId: 'me', unitId: 'community' });
  });

  it('denies what it does not name, with or without a row', () => {
    expect(can(actor('auditor'), 'case.sign')).toBe(false);
    expect(can(actor('auditor'), 'case.sign', { unitPaths: ['/district/street/'] })).toBe(false);
  });

  it('narrows lists the same way', () => {
    expect(scopeFor(actor('leader'), 'case.read')).toEqual({ kind: 'any' });
    expect(scopeFor(actor('street-head'), 'case.read')).toEqual({
      kind: 'unit',
      path: '/district/street/',
      unitId: 'street',
    });
    expect(scopeFor(actor('street-head'), 'send-log.read')).toEqual({ kind: 'none' });
  });
});
