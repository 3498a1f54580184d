import { Injectable } from '@nestjs/common';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { firstPassword, hashPassword, requirePermission, type Actor } from '../../access/index.js';
import {
  NoPeopleTableError,
  PeoplePlanChangedError,
  PeopleRefusedError,
} from '../domain/organisation-errors.js';
import { readPeopleFile, type PeopleFile } from '../files/read-people-file.js';
import { readPeopleTable } from '../files/read-people-table.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { AddUser } from './add-user.js';
import { ChangeUser, type ChangedUser } from './change-user.js';
import { takePerson } from './hold-people.js';
import type { JudgedPerson, PeopleLine } from '../domain/judge-people.js';
import { PeoplePlanner, type PeoplePlan } from './people-plan.js';

/** Each of them costs a hash that is slow on purpose. */
export const MOST_PEOPLE = 300;

export interface FirstPassword {
  name: string;
  username: string;
  unitName: string;
  password: string;
}

export interface ImportedPeople {
  added: number;
  changed: number;
  unchanged: number;
  /** Told once. */
  passwords: FirstPassword[];
}

/** A table of people: judged line by line, then written as a whole or not at all. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly planner: PeoplePlanner,
    private readonly addUser: AddUser,
    private readonly changeUser: ChangeUser,
  ) {}

  /** A file as the text of a table, for a trial. Throws a DomainError that says what to do with the file, NoPeopleTableError. */
  async read(actor: Actor, bytes: Buffer, filename: string): Promise<PeopleFile> {
    requirePermission(actor, 'user.manage');
    const file = await readPeopleFile(bytes, filename);
    linesOf(file.text);
    return file;
  }

  /** Throws NoPeopleTableError. */
  async plan(actor: Actor, text: string): Promise<PeoplePlan> {
    requirePermission(actor, 'user.manage');
    return this.planner.of(this.uow.reads, linesOf(text));
  }

  /** Does what the plan with this key says. Throws NoPeopleTableError, PeopleRefusedError, PeoplePlanChangedError. */
  async commit(actor: Actor, text: string, key: string): Promise<ImportedPeople> {
    requirePermission(actor, 'user.manage');
    const lines = linesOf(text);
    const seen = await this.planner.of(this.uow.reads, lines);
    requireSame(seen, key);
    const secrets = await secretsFor(seen.lines);
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'people');
      const plan = await this.planner.of(tx, lines);
      requireSame(plan, key);
      // Whoever becomes an administrator first, so that one is there while another goes.
      const inOrder = plan.lines.toSorted((a, b) => Number(isAdministrator(b)) - Number(isAdministrator(a)));
      for (const { verdict, username, known, facts } of inOrder) {
        const after = facts as ChangedUser;
        if (verdict === 'new')
          await this.addUser.within(tx, actor, { ...after, username }, secrets.get(username)!.hash);
        if (verdict === 'changed')
          await this.changeUser.within(tx, actor, (await takePerson(tx, known!.id))!, after);
      }
      const units = new Map((await tx.find(UnitRow)).map(({ id, name }) => [id, name]));
      const count = (verdict: string): number => plan.lines.filter((one) => one.verdict === verdict).length;
      return {
        added: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        passwords: plan.lines
          .filter(({ verdict }) => verdict === 'new')
          .map(({ username, facts }) => ({
            name: facts.name,
            username,
            unitName: units.get(facts.unitId) ?? '',
            password: secrets.get(username)!.password,
          })),
      };
    });
  }
}

function linesOf(text: string): PeopleLine[] {
  const lines = readPeopleTable(text);
  if (!lines || lines.length === 0) throw new NoPeopleTableError();
  if (lines.length > MOST_PEOPLE) throw new NoPeopleTableError({ most: MOST_PEOPLE });
  return lines;
}

function requireSame({ key, lines }: PeoplePlan, seen: string): void {
  const refused = lines.filter(({ verdict }) => verdict === 'refused').length;
  if (refused > 0) throw new PeopleRefusedError({ count: refused });
  if (key !== seen) throw new PeoplePlanChangedError();
}

const isAdministrator = ({ facts }: JudgedPerson): boolean => facts.role === 'administrator';

/** Hashing takes its time, and no transaction waits for it. */
async function secretsFor(
  lines: readonly JudgedPerson[],
): Promise<Map<string, { password: string; hash: string }>> {
  const found = new Map<string, { password: string; hash: string }>();
  for (const { verdict, username } of lines) {
    if (verdict !== 'new') continue;
    const password = firstPassword(username);
    found.set(username, { password, hash: await hashPassword(password) });
  }
  return found;
}
