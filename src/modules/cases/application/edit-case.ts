import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { PollutionTypeRow } from '../persistence/pollution-type.entity.js';
import { placeKeyOf } from '../domain/place-words.js';
import { mediaBits, type Medium } from '../domain/vocabulary.js';
import { Assignments, type Parties } from './assignments.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { Contacts } from './contacts.js';
import { IndexCase } from './index-case.js';
import { requireInUse } from './named-people.js';

type Facts = Pick<
  CaseRow,
  | 'batchId'
  | 'channel'
  | 'isKeyCase'
  | 'isSupplement'
  | 'title'
  | 'content'
  | 'place'
  | 'area'
  | 'streetId'
  | 'communityId'
  | 'caseLeaderId'
  | 'caseOfficerId'
  | 'closureGoal'
  | 'finding'
  | 'handling'
  | 'accountability'
  | 'verdict'
>;

export type CaseChange = Partial<Facts> & {
  parties?: Parties;
  pollutionTypes?: readonly { medium: Medium; label: string }[];
  allegations?: readonly string[];
  /** The row of the file that the new facts were taken from. */
  rawCells?: CaseRow['rawCells'];
};

/** Corrects what was logged; every changed fact is in the history with its old value. */
@Injectable()
export class EditCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly assignments: Assignments,
    private readonly contacts: Contacts,
    private readonly indexCase: IndexCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, caseId: string, version: number, change: CaseChange): Promise<number> {
    return this.uow.run((tx) => this.within(tx, actor, caseId, version, change));
  }

  /**
   * The same inside a transaction of somebody else, who may leave more in the history. Throws StaleVersionError.
   */
  async within(
    tx: Tx,
    actor: Actor,
    caseId: string,
    version: number,
    change: CaseChange,
    more: Record<string, unknown> = {},
  ): Promise<number> {
    const now = this.clock.now();
    const { parties, pollutionTypes, allegations, rawCells, ...facts } = change;
    const found = await this.access.require(tx, actor, 'case.edit', caseId);
    await this.moves.requireVersion(tx, found, version);
    await requireInUse(tx, found, facts);
    if (facts.content !== undefined) {
      const { content, sealed } = this.contacts.blackOut(facts.content);
      facts.content = content;
      if (sealed) await this.contacts.put(tx, caseId, { originalText: sealed }, now);
    }
    if (facts.title !== undefined) facts.title = this.contacts.blackOut(facts.title).content;
    // It is a community of the street before.
    if (facts.streetId !== undefined && facts.streetId !== found.streetId && found.communityId)
      facts.communityId ??= null;
    const before = Object.fromEntries(Object.keys(facts).map((key) => [key, found[key as keyof Facts]]));
    Object.assign(found, facts);
    if (rawCells) found.rawCells = this.contacts.blackOutCells(rawCells);
    // In a chain a person has said what the place is.
    if (!found.repeatOfId) found.placeKey = placeKeyOf(found.place, found.content);
    const partiesBefore = parties && (await this.assignments.of(tx, caseId));
    if (parties) await this.assignments.set(tx, found, parties, now);
    else if (facts.streetId !== undefined) {
      const lead = await tx.findOneBy(AssignmentRow, { caseId, role: 'LEAD', active: true });
      found.homeUnitId = found.streetId ?? lead?.unitId ?? null;
      await this.assignments.keepPlace(tx, found);
    }
    if (pollutionTypes) {
      await replaceTypes(tx, caseId, pollutionTypes);
      found.media = mediaBits(pollutionTypes);
    }
    if (allegations && found.rounds === 0) await replaceAllegations(tx, caseId, allegations);
    await this.moves.save(tx, found);
    await this.indexCase.within(tx, found);
    const data = { before, after: facts, parties, partiesBefore, ...more };
    const entry = { action: 'case.edit', subjectType: 'case', subjectId: caseId, data } as const;
    await this.history.append(tx, actor, entry, now);
    return found.version;
  }
}

async function replaceTypes(
  tx: Tx,
  caseId: string,
  types: readonly { medium: Medium; label: string }[],
): Promise<void> {
  await tx.delete(PollutionTypeRow, { caseId });
  if (types.length > 0)
    await tx.insert(
      PollutionTypeRow,
      types.map((type, ordinal) => ({ caseId, ordinal, ...type })),
    );
}

async function replaceAllegations(tx: Tx, caseId: string, texts: readonly string[]): Promise<void> {
  await tx.delete(AllegationRow, { caseId });
  await tx.insert(
    AllegationRow,
    texts.map((text, index) => ({
      id: newId(),
      caseId,
      ordinal: index + 1,
      text,
      verdict: null,
      ground: null,
    })),
  );
}
