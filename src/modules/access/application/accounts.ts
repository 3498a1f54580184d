import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../domain/actor.js';

/** What signing in needs to know of a person. */
export interface Account {
  actor: Actor;
  username: string;
  title: string | null;
  passwordHash: string;
  mustChangePassword: boolean;
}

/** Where the people are kept: filled by the room that keeps them. Inactive people are not found. */
export abstract class Accounts {
  abstract byUsername(reads: Reads, username: string): Promise<Account | null>;
  /** The id of a person with this name who is switched off: for the log alone. */
  abstract switchedOff(reads: Reads, username: string): Promise<string | null>;
  abstract byId(reads: Reads, userId: string): Promise<Account | null>;
  /** By the person's id. */
  abstract byIds(reads: Reads, userIds: readonly string[]): Promise<Map<string, Account>>;
  abstract setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void>;
}
