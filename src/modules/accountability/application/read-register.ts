import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import { CaseRow } from '../../cases/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { RectificationTaskRow } from '../../rectification/index.js';
import { countMeasures, type CountedLine, type Figure, type Mismatch } from '../domain/count-measures.js';
import { AccountabilityEntryRow } from '../persistence/accountability-entry.entity.js';
import type { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { AccountabilityLinkRow } from '../persistence/accountability-link.entity.js';
import { CountedFacts } from '../persistence/counted-facts.read-model.js';
import { Entries } from './entries.js';

export interface RegisterFilter {
  campaignId?: string;
  batchId?: string;
  streetId?: string;
  figure?: Figure;
  from?: Day;
  to?: Day;
  caseId?: string;
  taskId?: string;
  /** Only cases whose report and register say different numbers. */
  mismatched?: boolean;
}

export interface LinkedSubject {
  type: 'case' | 'task';
  id: string;
  title: string;
}

export interface RegisterLine extends CountedLine {
  entry: AccountabilityEntryRow | null;
  kindName: string | null;
  mismatch: Mismatch | null;
}

export interface Register {
  kinds: AccountabilityKindRow[];
  lines: RegisterLine[];
  streets: UnitRow[];
  links: ReadonlyMap<string, LinkedSubject[]>;
  mismatches: number;
  /** Masked names and papers; streets see neither. */
  seesNames: boolean;
}

export interface EntryFile {
  entry: AccountabilityEntryRow;
  kind: AccountabilityKindRow | null;
  street: UnitRow | null;
  links: LinkedSubject[];
  files: EvidenceFileRow[];
  history: HistoryEntryRow[];
  seesNames: boolean;
}

@Injectable()
export class ReadRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: CountedFacts,
    private readonly entries: Entries,
    private readonly directory: Directory,
    private readonly evidence: Evidence,
    private readonly history: History,
  ) {}

  /** Every counted line of the reader, the latest first. A unit sees what counts in its own streets. */
  async run(actor: Actor, filter: RegisterFilter): Promise<Register> {
    requirePermission(actor, 'accountability.read');
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'accountability.read');
    const units = await this.directory.units(reads);
    const streets = units.filter(({ kind }) => kind === 'street');
    const own = new Set(
      scope.kind === 'unit'
        ? units.filter(({ path }) => path.startsWith(scope.path)).map(({ id }) => id)
        : [],
    );
    const isMine = (streetId: string | null): boolean => scope.kind === 'any' || own.has(streetId ?? '');
    const reported = await this.facts.reported(reads, scopeFor(actor, 'case.read'), filter.campaignId);
    const acts = (await this.facts.acts(reads, filter.campaignId)).filter((act) => isMine(act.streetId));
    const { lines, mismatches } = countMeasures(
      reported.filter(({ streetId }) => isMine(streetId)),
      acts,
    );
    const entryIds = acts.map(({ entry }) => entry.id);
    const byId = new Map((await this.rowsOf(reads, entryIds)).map((entry) => [entry.id, entry]));
    const kinds = await this.entries.kinds(reads);
    const nameOf = new Map(kinds.map(({ key, name }) => [key, name]));
    const mismatchOf = new Map(mismatches.map((one) => [`${one.caseId} ${one.figure}`, one]));
    const links = await this.linksOf(reads, entryIds);
    const told = lines.map((line): RegisterLine => {
      const entry = byId.get(line.entryId ?? '') ?? null;
      const mismatch = mismatchOf.get(`${line.caseId} ${line.figure}`) ?? null;
      return { ...line, entry, kindName: entry && (nameOf.get(entry.kind) ?? entry.kind), mismatch };
    });
    const kept = told.filter((line) => fits(line, filter, links));
    return {
      kinds,
      streets: streets.filter(({ id }) => isMine(id)),
      lines: kept.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
      links,
      mismatches: mismatches.length,
      seesNames: seesNames(actor),
    };
  }

  /** One act with its papers and history. Throws NotFoundError. */
  async one(actor: Actor, id: string): Promise<EntryFile> {
    const reads = this.uow.reads;
    const entry = await this.entries.require(reads, actor, 'accountability.read', id);
    const [kind] = await this.entries.kindsOf(reads, [entry.kind]);
    const [street] = await this.directory.unitsByIds(reads, [entry.streetId ?? []].flat());
    const sees = seesNames(actor);
    return {
      entry,
      kind: kind ?? null,
      street: street ?? null,
      links: (await this.linksOf(reads, [id])).get(id) ?? [],
      files: sees ? await this.evidence.of(reads, id) : [],
      // Who looked at a name, and why, is for those who may look too.
      history: sees ? await this.history.of(reads, 'accountability', id) : [],
      seesNames: sees,
    };
  }

  private async rowsOf(reads: Reads, ids: readonly string[]): Promise<AccountabilityEntryRow[]> {
    const rows: AccountabilityEntryRow[] = [];
    for (let from = 0; from < ids.length; from += 500)
      rows.push(...(await reads.findBy(AccountabilityEntryRow, { id: In(ids.slice(from, from + 500)) })));
    return rows;
  }

  private async linksOf(reads: Reads, ids: readonly string[]): Promise<Map<string, LinkedSubject[]>> {
    const found = new Map<string, LinkedSubject[]>();
    for (let from = 0; from < ids.length; from += 500) {
      const rows = await reads.find(AccountabilityLinkRow, {
        where: { entryId: In(ids.slice(from, from + 500)) },
        order: { serial: 'ASC' },
      });
      const subjectIds = In(rows.map(({ subjectId }) => subjectId));
      const cases = await reads.find(CaseRow, {
        select: { id: true, acceptanceNo: true, title: true },
        where: { id: subjectIds },
      });
      const tasks = await reads.find(RectificationTaskRow, {
        select: { id: true, number: true, title: true },
        where: { id: subjectIds },
      });
      const titles = new Map([
        ...cases.map(
          ({ id, acceptanceNo, title }) => [id, [acceptanceNo, title].filter(Boolean).join(' ')] as const,
        ),
        ...tasks.map(({ id, number, title }) => [id, `${number} ${title}`] as const),
      ]);
      for (const { entryId, subjectId: id, subjectType: type } of rows)
        found.set(entryId, [...(found.get(entryId) ?? []), { type, id, title: titles.get(id) ?? '' }]);
    }
    return found;
  }
}

const seesNames = (actor: Actor): boolean => can(actor, 'accountability.read', { unitPaths: [] });

function fits(
  { on, figure, streetId, batchId, caseId, entryId, mismatch }: RegisterLine,
  filter: RegisterFilter,
  links: ReadonlyMap<string, LinkedSubject[]>,
): boolean {
  const linked = (id: string): boolean => links.get(entryId ?? '')?.some((link) => link.id === id) ?? false;
  return (
    (!filter.from || on >= filter.from) &&
    (!filter.to || on <= filter.to) &&
    (!filter.figure || figure === filter.figure) &&
    (!filter.streetId || streetId === filter.streetId) &&
    (!filter.batchId || batchId === filter.batchId) &&
    (!filter.caseId || caseId === filter.caseId || linked(filter.caseId)) &&
    (!filter.taskId || linked(filter.taskId)) &&
    (!filter.mismatched || mismatch !== null)
  );
}
