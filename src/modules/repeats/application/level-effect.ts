import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow, SETTLED } from '../../cases/index.js';
import { complaintDay, countedRepeats } from '../domain/chain.js';
import { heightOf, levelFor, type HandlingLevel, type LevelPolicy } from '../domain/handling-levels.js';
import { TaskForceRow } from '../persistence/task-force.entity.js';
import { OpenChains } from '../persistence/open-chains.read-model.js';

/** A matter that a policy would handle at another level than it is handled at now. */
export interface ChangedMatter {
  head: CaseRow;
  /** Head and repeats. */
  members: CaseRow[];
  repeats: number;
  from: HandlingLevel | null;
  to: HandlingLevel | null;
  rises: boolean;
  opensTaskForce: boolean;
}

/** What a policy would change in the matters that have a case which is not settled. */
@Injectable()
export class LevelEffect {
  constructor(private readonly openChains: OpenChains) {}

  async of(reads: Reads, policy: LevelPolicy): Promise<ChangedMatter[]> {
    const chains = await this.openChains.all(reads);
    const heads = [...chains.keys()];
    const busy = new Set(
      (heads.length > 0
        ? await reads.findBy(TaskForceRow, { headCaseId: In(heads), closedAt: IsNull() })
        : []
      ).map(({ headCaseId }) => headCaseId),
    );
    return [...chains]
      .flatMap(([headId, members]) => changeOf(headId, members, policy, busy.has(headId)))
      .sort((a, b) => heightOf(b.to) - heightOf(a.to) || b.repeats - a.repeats);
  }
}

function changeOf(
  headId: string,
  members: CaseRow[],
  policy: LevelPolicy,
  hasTaskForce: boolean,
): ChangedMatter[] {
  const head = members.find(({ id }) => id === headId);
  if (!head) return [];
  const chain = members
    .map((row) => ({
      id: row.id,
      on: complaintDay({ receivedOn: row.parsedNumber?.receivedOn ?? null, createdAt: row.createdAt }),
      afterClosure: row.repeatAfterClosure,
    }))
    .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
  const repeats = countedRepeats(chain, policy);
  const rule = levelFor(policy.rules, repeats);
  const to = rule?.level ?? null;
  const levels = members.filter(({ status }) => !SETTLED.includes(status)).map((one) => one.handlingLevel);
  const highest = levels.toSorted((a, b) => heightOf(b) - heightOf(a))[0] ?? null;
  const opensTaskForce = (rule?.opensTaskForce ?? false) && !hasTaskForce;
  if (levels.every((level) => level === to) && !opensTaskForce) return [];
  const from = highest as HandlingLevel | null;
  return [{ head, members, repeats, from, to, rises: heightOf(to) > heightOf(from), opensTaskForce }];
}
