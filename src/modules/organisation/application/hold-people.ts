import { In, type FindOneOptions } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { atField, PersonNotInUseError } from '../domain/organisation-errors.js';
import { UserRow } from '../persistence/user.entity.js';

/**
 * Of these the people in use, by their ids. As long as the transaction lasts nobody switches them off, moves them or gives
 * them another role: whoever gives a person something takes hold of them first, and looks at what comes back (ADR 31).
 */
export async function holdPeople(tx: Tx, ids: readonly string[]): Promise<UserRow[]> {
  if (ids.length === 0) return [];
  return tx.find(UserRow, {
    where: { id: In([...new Set(ids)]), active: true },
    // Two who hold several never wait for each other.
    order: { id: 'ASC' },
    ...locked(tx, 'pessimistic_read'),
  });
}

/** The same for one; throws PersonNotInUseError, told at the field that names the person. */
export async function holdPerson(tx: Tx, id: string, field: string): Promise<UserRow> {
  const [person] = await holdPeople(tx, [id]);
  if (!person) throw atField(new PersonNotInUseError([]), field);
  return person;
}

/** The other side: takes a person for a change of what may be given to them, once nobody holds them any more. */
export async function takePerson(tx: Tx, id: string): Promise<UserRow | null> {
  return tx.findOne(UserRow, { where: { id }, ...locked(tx, 'pessimistic_write') });
}

/** SQLite knows no locks of rows and needs none: one transaction writes at a time. */
function locked(tx: Tx, mode: 'pessimistic_read' | 'pessimistic_write'): Pick<FindOneOptions, 'lock'> {
  return tx.connection.options.type === 'postgres' ? { lock: { mode } } : {};
}
