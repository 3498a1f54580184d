import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Deadlines, type DeadlineRow } from '../../deadlines/index.js';
import { Evidence, type EvidenceFileRow, type Surroundings } from '../../evidence/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { Directory, type UserRow } from '../../organisation/index.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { CaseList, type CaseLine } from '../persistence/case-list.read-model.js';
import { CaseRow } from '../persistence/case.entity.js';
import type { ComplainantErasureRow } from '../persistence/complainant-erasure.entity.js';
import { ContactRow } from '../persistence/contact.entity.js';
import { MeasureRow } from '../persistence/measure.entity.js';
import { ReportRow } from '../persistence/report.entity.js';
import { CaseAccess } from './case-access.js';
import { Contacts } from './contacts.js';
import { CaseEvidenceSurroundings } from './case-evidence-surroundings.js';

/** A case with all that belongs to it. */
export interface CaseFile {
  line: CaseLine;
  people: UserRow[];
  allegations: AllegationRow[];
  measures: MeasureRow[];
  rounds: ReportRow[];
  evidence: EvidenceFileRow[];
  /** What its files are held against. */
  around: Surroundings;
  deadlines: DeadlineRow[];
  history: HistoryEntryRow[];
  hasContact: boolean;
  /** That the complainant's data were erased; null also for readers who may not reveal them. */
  erasure: ComplainantErasureRow | null;
  repeatOf: CaseRow | null;
  repeats: CaseRow[];
  /** The case that this one is a piece of, when the reader may open it. */
  splitFrom: CaseRow | null;
  /** The pieces of an origin; for a piece, all of them with itself, as far as the reader may open them. */
  pieces: CaseLine[];
}

@Injectable()
export class ReadCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly list: CaseList,
    private readonly directory: Directory,
    private readonly evidence: Evidence,
    private readonly surroundings: CaseEvidenceSurroundings,
    private readonly deadlines: Deadlines,
    private readonly history: History,
    private readonly contacts: Contacts,
  ) {}

  async run(actor: Actor, caseId: string): Promise<CaseFile> {
    const reads = this.uow.reads;
    const row = await this.access.require(reads, actor, 'case.read', caseId);
    const [line] = await this.list.withNames(reads, [row]);
    const history = await this.history.of(reads, 'case', caseId);
    const evidence = await this.evidence.of(reads, caseId);
    const seesAll = can(actor, 'contact.reveal');
    return {
      line: line!,
      people: await this.directory.usersByIds(
        reads,
        line!.parts.flatMap(({ part }) => part.signedBy ?? []),
      ),
      allegations: await reads.find(AllegationRow, { where: { caseId }, order: { ordinal: 'ASC' } }),
      measures: await reads.findBy(MeasureRow, { caseId }),
      rounds: await reads.find(ReportRow, { where: { caseId }, order: { round: 'DESC' } }),
      evidence,
      around: await this.surroundings.of(reads, row, evidence),
      deadlines: await this.deadlines.of(reads, { type: 'case', id: caseId }),
      history: history.filter((entry) => seesAll || !entry.action.startsWith('contact.')),
      hasContact: seesAll && (await reads.existsBy(ContactRow, { caseId })),
      erasure: seesAll ? await this.contacts.erasure(reads, caseId) : null,
      ...(await this.repeatsVisibleTo(actor, row)),
      ...(await this.splitVisibleTo(actor, row)),
    };
  }

  /** Only the deadlines, with the line of the case. */
  async deadlinesOf(actor: Actor, caseId: string): Promise<Pick<CaseFile, 'line' | 'deadlines'>> {
    const reads = this.uow.reads;
    const row = await this.access.require(reads, actor, 'case.read', caseId);
    const [line] = await this.list.withNames(reads, [row]);
    return { line: line!, deadlines: await this.deadlines.of(reads, { type: 'case', id: caseId }) };
  }

  private async splitVisibleTo(actor: Actor, row: CaseRow): Promise<Pick<CaseFile, 'splitFrom' | 'pieces'>> {
    const reads = this.uow.reads;
    const origin = row.splitFromId ? await reads.findOneBy(CaseRow, { id: row.splitFromId }) : null;
    const pieces = await this.list.withNames(reads, await this.list.piecesOf(reads, [origin?.id ?? row.id]));
    const seen = await Promise.all(pieces.map((one) => this.isVisible(actor, one.row)));
    return {
      splitFrom: origin && (await this.isVisible(actor, origin)) ? origin : null,
      pieces: pieces.filter((_, index) => seen[index]),
    };
  }

  private async isVisible(actor: Actor, row: CaseRow): Promise<boolean> {
    return can(actor, 'case.read', await this.access.targetOf(this.uow.reads, row));
  }

  /** Only linked cases that the reader may open. */
  private async repeatsVisibleTo(
    actor: Actor,
    row: CaseRow,
  ): Promise<Pick<CaseFile, 'repeatOf' | 'repeats'>> {
    const reads = this.uow.reads;
    const visible = async (one: CaseRow): Promise<CaseRow[]> =>
      (await this.isVisible(actor, one)) ? [one] : [];
    const head = row.repeatOfId ? await reads.findOneBy(CaseRow, { id: row.repeatOfId }) : null;
    const repeats = await reads.find(CaseRow, {
      where: { repeatOfId: row.id },
      order: { id: 'ASC' },
      take: 50,
    });
    return {
      repeatOf: (head && (await visible(head))[0]) ?? null,
      repeats: (await Promise.all(repeats.map(visible))).flat(),
    };
  }
}
