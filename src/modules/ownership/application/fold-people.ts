import type { UnitRow, UserRow } from '../../organisation/index.js';
import type { NamedCount } from '../persistence/unowned-cases.read-model.js';
import type { Standing, SubjectLine } from './subject-lines.js';
import type { WholeMap } from './whole-map.js';

/** What one person answers for. */
export interface PersonDuties {
  /** The account, or name and street of somebody without one. */
  key: string;
  userId: string | null;
  name: string;
  post: string | null;
  unit: UnitRow | null;
  streets: UnitRow[];
  areas: SubjectLine[];
  points: SubjectLine[];
  tasks: SubjectLine[];
  casesLed: number;
}

/** The map turned round: by person, the busiest first. */
export function foldPeople(
  { units, streets, lines, tasks, leaders }: WholeMap,
  led: readonly NamedCount[],
  users: readonly UserRow[],
): PersonDuties[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const people = new Map<string, PersonDuties>();
  const person = (key: string, make: () => Partial<PersonDuties> & { name: string }): PersonDuties => {
    const bare = { userId: null, post: null, unit: null, streets: [], areas: [], points: [], tasks: [] };
    const known = people.get(key) ?? { ...structuredClone(bare), casesLed: 0, key, ...make() };
    people.set(key, known);
    return known;
  };
  const ofUser = ({ id, name, title, unitId }: UserRow): PersonDuties =>
    person(id, () => ({ userId: id, name, post: title, unit: unitOf.get(unitId) ?? null }));
  const ofHolder = ({ userId, personName, post }: Standing, streetId: string | null): PersonDuties => {
    const user = users.find(({ id }) => id === userId);
    if (user) return ofUser(user);
    const unit = unitOf.get(streetId ?? '') ?? null;
    return person(`${personName}@${streetId ?? ''}`, () => ({ name: personName, post, unit }));
  };
  for (const street of streets)
    for (const leader of leaders.get(street.id) ?? []) ofUser(leader).streets.push(street);
  for (const line of lines)
    if (line.standing)
      ofHolder(line.standing, line.streetId)[line.about === 'area' ? 'areas' : 'points'].push(line);
  for (const line of tasks)
    if (line.standing) ofHolder(line.standing, line.task.unitIds.lead).tasks.push(line);
  for (const { userId, count } of led) {
    const user = users.find(({ id }) => id === userId);
    if (user) ofUser(user).casesLed += count;
  }
  const load = (one: PersonDuties): number =>
    one.streets.length + one.areas.length + one.points.length + one.tasks.length + one.casesLed;
  return [...people.values()].sort((a, b) => load(b) - load(a) || (a.key < b.key ? -1 : 1));
}
