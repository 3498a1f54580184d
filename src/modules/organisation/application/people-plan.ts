import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { ROLES, ROLE_WORDS, type Role } from '../../access/index.js';
import { judgePeople, refuse, type JudgedPerson, type PeopleLine } from '../domain/judge-people.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';
import { leavesWork, type ChangedUser } from './change-user.js';
import { WorkKeepers } from './work-keepers.js';

/** As the screens call them, where that differs. */
const ALSO_SAID: Partial<Record<Role, readonly string[]>> = {
  administrator: ['系统管理员'],
  'intake-officer': ['登记员'],
  'bureau-officer': ['经办人'],
  reviewer: ['审核员'],
  leader: ['包案领导', 'Leader'],
  auditor: ['监督员'],
};

const SPELLINGS = new Map(
  ROLES.flatMap((role) =>
    [role, ROLE_WORDS[role].zh, ROLE_WORDS[role].en, ...(ALSO_SAID[role] ?? [])].map(
      (word) => [word.toLowerCase(), role] as const,
    ),
  ),
);

/** 名册试算: what a table would do to the people as they are now. */
export interface PeoplePlan {
  /** Changes with anything that the plan rests on. */
  key: string;
  lines: JudgedPerson[];
}

@Injectable()
export class PeoplePlanner {
  constructor(private readonly keepers: WorkKeepers) {}

  async of(reads: Reads, lines: readonly PeopleLine[]): Promise<PeoplePlan> {
    const units = await reads.find(UnitRow, { where: { active: true } });
    const people = await reads.find(UserRow);
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    const known = units.map((unit) => ({ ...unit, parentName: nameOf.get(unit.parentId ?? '') ?? null }));
    const judged = judgePeople(lines, { units: known, people, roles: SPELLINGS });
    for (const one of judged) if (one.verdict === 'changed') await this.requireFreeHands(reads, one);
    requireAdministrator(judged, people);
    return { key: keyOf(judged), lines: judged };
  }

  /** Who moves with work in hand is moved on the page, where it is said who takes it over. */
  private async requireFreeHands(reads: Reads, judged: JudgedPerson): Promise<void> {
    const { known, facts } = judged;
    if (!known || !leavesWork(known as UserRow, facts as ChangedUser)) return;
    if ((await this.keepers.inHandOf(reads, known.id)).length === 0) return;
    refuse(
      judged,
      known.unitId === facts.unitId ? 'role' : 'unit',
      '此人手里还有事，请在页面上改，并选移交给谁。',
      'There is work in hand; change this person on the page and choose who takes it over.',
    );
  }
}

function requireAdministrator(judged: readonly JudgedPerson[], people: readonly UserRow[]): void {
  const after = new Map<string, string>();
  for (const { id, role, active } of people) if (active) after.set(id, role);
  for (const { known, facts, verdict } of judged)
    if (verdict === 'new') after.set(`new ${facts.name}`, facts.role);
    else if (verdict === 'changed' && known) after.set(known.id, facts.role);
  if ([...after.values()].includes('administrator')) return;
  for (const one of judged)
    if (one.known?.role === ('administrator' satisfies Role))
      refuse(one, 'role', '至少要留一位在用的管理员。', 'One administrator at least has to stay.');
}

function keyOf(judged: readonly JudgedPerson[]): string {
  const told = judged.map(({ line, verdict, username, known, facts }) => [
    line,
    verdict,
    username,
    known?.id,
    known?.version,
    facts,
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
