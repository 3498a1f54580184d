import type { Role } from './roles.js';

/** Who is acting: a signed-in person, a program with a token, or the system itself. */
export interface Actor {
  userId: string;
  name: string;
  role: Role;
  unitId: string;
  unitName: string;
  unitPath: string;
}

/** The system acting on its own: jobs, imports by the operator on the machine. */
export const SYSTEM: Actor = {
  userId: '00000000-0000-0000-0000-000000000000',
  name: '系统',
  role: 'administrator',
  unitId: '00000000-0000-0000-0000-000000000000',
  unitName: '督办',
  unitPath: '/',
};
