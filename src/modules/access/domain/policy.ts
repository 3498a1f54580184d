import type { Actor } from './actor.js';
import type { Role } from './roles.js';

/**
 * How far a permission reaches: every row, rows of the actor's unit and below, rows that were given to the actor or to
 * the actor's unit, or the actor's own rows.
 */
export type Reach = 'any' | 'own-unit' | 'in-hand' | 'own';

export const PERMISSIONS = [
  'session.own',
  'unit.read',
  'unit.manage',
  'user.read',
  'user.manage',
  'campaign.read',
  'campaign.manage',
  'calendar.read',
  'calendar.manage',
  'case.read',
  'case.create',
  'case.edit',
  'case.import',
  'case.dispatch',
  'case.export',
  'case.print-slip',
  'case.urge',
  'case-file.build',
  'case.rule',
  'case.sign',
  'case.return',
  'case.note',
  'case.locate',
  'case.set-community',
  'case.report',
  'case.assign',
  'case.visit',
  'visit.remove',
  'case.review-shut-down',
  'case.verify',
  'case.sign-off',
  'sign-off.record',
  'review.read',
  'review.record',
  'review.manage',
  'case.publish',
  'case.reopen',
  'extension.ask',
  'extension.decide',
  'deadline.adjust',
  'call.read',
  'call.raise',
  'call.answer',
  'colour-slip.read',
  'colour-slip.issue',
  'colour-slip.receive',
  'repeat.manage',
  'route.manage',
  'evidence-rule.manage',
  'phrase.own',
  'phrase.share',
  'view.own',
  'view.share',
  'contact.write',
  'contact.reveal',
  'contact.erase',
  'evidence.read',
  'evidence.add',
  'evidence.remove',
  'evidence.original',
  'evidence.redact',
  'rollup.read',
  'digest.read',
  'digest.send',
  'written-reminder.read',
  'written-reminder.manage',
  'written-reminder.receive',
  'rectification.read',
  'rectification.manage',
  'rectification.report',
  'write-off.sign',
  'ledger.manage',
  'ownership.read',
  'ownership.manage',
  'accountability.read',
  'accountability.manage',
  'accountability.reveal',
  'send-log.read',
  'mail.read',
  'job.manage',
  'mail.resend',
  'channel.manage',
  'reminder.manage',
  'retention.manage',
  'bell.own',
  'absence.enter',
  'token.own',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

type Grants = Partial<Record<Permission, Reach>>;

const EVERYBODY: Grants = {
  'session.own': 'own',
  'bell.own': 'own',
  'mail.read': 'own',
  'absence.enter': 'own',
  'token.own': 'own',
  'phrase.own': 'own',
  'view.own': 'own',
  'unit.read': 'any',
  'campaign.read': 'any',
  'calendar.read': 'any',
};
const SEES_ALL: Grants = {
  ...EVERYBODY,
  'user.read': 'any',
  'case.read': 'any',
  'case.export': 'any',
  'call.read': 'any',
  'case-file.build': 'any',
  'evidence.read': 'any',
  'review.read': 'any',
  'colour-slip.read': 'any',
  'rollup.read': 'any',
  'digest.read': 'any',
  'written-reminder.read': 'any',
  'rectification.read': 'any',
  'ownership.read': 'any',
};
const INTAKE: Grants = {
  ...SEES_ALL,
  'case.create': 'any',
  'case.edit': 'any',
  'case.import': 'any',
  'case.dispatch': 'any',
  'case.print-slip': 'any',
  'case.urge': 'any',
  'case.note': 'any',
  'case.locate': 'any',
  'case.set-community': 'any',
  'contact.write': 'any',
  'contact.reveal': 'any',
};
const BUREAU: Grants = {
  ...INTAKE,
  'campaign.manage': 'any',
  'calendar.manage': 'any',
  'case.rule': 'any',
  'case.verify': 'any',
  'case.sign-off': 'any',
  'sign-off.record': 'any',
  'review.record': 'any',
  'review.manage': 'any',
  'case.publish': 'any',
  'case.reopen': 'any',
  'extension.decide': 'any',
  'deadline.adjust': 'any',
  'colour-slip.issue': 'any',
  'repeat.manage': 'any',
  'route.manage': 'any',
  'evidence-rule.manage': 'any',
  'case.visit': 'any',
  'visit.remove': 'any',
  'case.review-shut-down': 'any',
  'phrase.share': 'any',
  'view.share': 'any',
  'evidence.add': 'any',
  'evidence.remove': 'any',
  'evidence.original': 'any',
  'evidence.redact': 'any',
  'send-log.read': 'any',
  'mail.read': 'any',
  'digest.send': 'any',
  'written-reminder.manage': 'any',
  'rectification.manage': 'any',
  'rectification.report': 'any',
  'write-off.sign': 'any',
  'ownership.manage': 'any',
  'accountability.read': 'any',
  'accountability.manage': 'any',
  'accountability.reveal': 'any',
  'mail.resend': 'any',
  'channel.manage': 'any',
  'reminder.manage': 'any',
  'absence.enter': 'any',
};
const HANDLING_UNIT: Grants = {
  ...EVERYBODY,
  'case.read': 'own-unit',
  'case.export': 'own-unit',
  'case-file.build': 'own-unit',
  'case.print-slip': 'own-unit',
  'case.sign': 'own-unit',
  'case.return': 'own-unit',
  'case.note': 'own-unit',
  'case.locate': 'own-unit',
  'case.report': 'own-unit',
  'case.assign': 'own-unit',
  'case.visit': 'own-unit',
  'visit.remove': 'own-unit',
  'case.review-shut-down': 'own-unit',
  'extension.ask': 'own-unit',
  'call.read': 'own-unit',
  'colour-slip.read': 'own-unit',
  'colour-slip.receive': 'own-unit',
  'rectification.read': 'own-unit',
  'rectification.report': 'own-unit',
  'write-off.sign': 'own-unit',
  'ownership.read': 'own-unit',
  'accountability.read': 'own-unit',
  'evidence.read': 'own-unit',
  'evidence.add': 'own-unit',
  'evidence.remove': 'own-unit',
  'rollup.read': 'own-unit',
  'digest.read': 'own-unit',
  'user.read': 'own-unit',
};

/** 街道呼: a street calls, a department answers. */
const STREET: Grants = {
  ...HANDLING_UNIT,
  'call.raise': 'own-unit',
  'ownership.manage': 'own-unit',
  'case.set-community': 'own-unit',
  'written-reminder.read': 'own-unit',
  'written-reminder.receive': 'own-unit',
};

/** 社区网格员: goes to where the street sends; takes back only what was sent by mistake, and signs nothing. */
const COMMUNITY: Grants = {
  ...EVERYBODY,
  'case.read': 'in-hand',
  'case.note': 'in-hand',
  'case.visit': 'in-hand',
  'visit.remove': 'own',
  'evidence.read': 'in-hand',
  'evidence.add': 'in-hand',
  'evidence.remove': 'own',
};

/** All that a called department may do with a case it has no part in. */
const GUEST_MAY: readonly Permission[] = ['case.read', 'evidence.read', 'call.read'];

/** Who may what; everything that is not here is refused. Source: domain roles of the district's own practice, 7.2. */
export const POLICY: Record<Role, Grants> = {
  administrator: {
    ...BUREAU,
    'unit.manage': 'any',
    'user.manage': 'any',
    'job.manage': 'any',
    'retention.manage': 'any',
    'contact.erase': 'any',
    'ledger.manage': 'any',
  },
  'intake-officer': INTAKE,
  'bureau-officer': BUREAU,
  reviewer: {
    ...SEES_ALL,
    'case.note': 'any',
    'case.verify': 'any',
    'case.sign-off': 'any',
    'review.record': 'any',
    'write-off.sign': 'any',
    'evidence.original': 'any',
  },
  'department-user': { ...HANDLING_UNIT, 'call.answer': 'own-unit' },
  'street-user': STREET,
  'street-head': { ...STREET, 'absence.enter': 'own-unit' },
  'community-worker': COMMUNITY,
  leader: {
    ...SEES_ALL,
    'case.sign-off': 'any',
    'write-off.sign': 'any',
    'accountability.read': 'any',
    'accountability.reveal': 'any',
  },
  auditor: {
    ...SEES_ALL,
    'send-log.read': 'any',
    'mail.read': 'any',
    'accountability.read': 'any',
    'accountability.reveal': 'any',
  },
};

/** The row an action is about: the paths of the units it concerns, and whose own it is. */
export interface Target {
  unitPaths?: readonly string[];
  /** Of units that may look in for a while. */
  guestPaths?: readonly string[];
  /** People and communities that have it in hand. */
  handlerIds?: readonly string[];
  ownerId?: string;
}

export function reachOf(actor: Actor, permission: Permission): Reach | null {
  return POLICY[actor.role][permission] ?? null;
}

/** Whether the actor may do this at all (no target), or to this very row. */
export function can(actor: Actor, permission: Permission, target?: Target): boolean {
  const reach = reachOf(actor, permission);
  if (!reach) return false;
  if (!target || reach === 'any') return true;
  if (reach === 'own') return target.ownerId === actor.userId;
  if (reach === 'in-hand')
    return (target.handlerIds ?? []).some((id) => id === actor.userId || id === actor.unitId);
  const guests = GUEST_MAY.includes(permission) ? (target.guestPaths ?? []) : [];
  return [...(target.unitPaths ?? []), ...guests].some((path) => path.startsWith(actor.unitPath));
}

/** What a list query must be narrowed to: nothing, everything, rows below a unit's path, or rows given to a person or community. */
export type Scope =
  | { kind: 'none' }
  | { kind: 'any' }
  | { kind: 'unit'; path: string; unitId: string }
  | { kind: 'in-hand'; userId: string; unitId: string };

export function scopeFor(actor: Actor, permission: Permission): Scope {
  const reach = reachOf(actor, permission);
  if (reach === 'any') return { kind: 'any' };
  if (reach === 'own-unit') return { kind: 'unit', path: actor.unitPath, unitId: actor.unitId };
  return reach === 'in-hand'
    ? { kind: 'in-hand', userId: actor.userId, unitId: actor.unitId }
    : { kind: 'none' };
}

/** What a case needs of whoever has it in hand, signs for it or answers for it. */
const WORK: readonly Permission[] = ['case.note', 'case.report', 'case.verify', 'case.sign-off'];

/** Whether work of somebody in the one role cannot be done in the other. */
export function losesWork(from: Role, to: Role): boolean {
  return WORK.some((permission) => POLICY[from][permission] && !POLICY[to][permission]);
}
