import type { Role } from '../../api/session';
import type { CaseLine } from '../case/case-api';

const URGERS: readonly Role[] = ['intake-officer', 'bureau-officer', 'administrator'];
const OWED: readonly CaseLine['status'][] = [
  'dispatched',
  'signed',
  'rectifying',
  'sent-back',
  'reopened',
  'stage-closed',
];
const BURNING: readonly CaseLine['light']['colour'][] = ['red', 'orange', 'yellow'];

export const mayUrge = (role: Role): boolean => URGERS.includes(role);

/** A case on which a unit owes something. */
export const isUrgeable = ({ status }: Pick<CaseLine, 'status'>): boolean => OWED.includes(status);

/** A case on which it is time to urge: late, or due within days. */
export const wantsUrge = (line: Pick<CaseLine, 'status' | 'light'>): boolean =>
  isUrgeable(line) && BURNING.includes(line.light.colour);
