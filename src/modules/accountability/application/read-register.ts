import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { countMeasures, type CountedLine, type Figure, type Mismatch } from '../domain/count-measures.js';
import { AccountabilityEntryRow } from '../persistence/accountability-entry.entity.js';
import type { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { CountedFacts } from '../persistence/counted-facts.read-model.js';
import { Entries } from './entries.js';
import { actsSeenBy, Kinds } from './kinds.js';
import { LinkedSubjects, type LinkedSubject } from './linked-subjects.js';

export interface RegisterFilter {
  campaignId?: string;
  batchId?: string;
  /** Any of several batches: what all up to one are. */
  batchIds?: readonly string[];
  upToBatchId?: string;
  /** Of no batch. */
  noBatch?: boolean;
  streetId?: string;
  /** Of the district, or of a street that is not known. */
  noStreet?: boolean;
  figure?: Figure;
  from?: Day;
  to?: Day;
  caseId?: string;
  taskId?: string;
  /** Only cases whose report and register say different numbers. */
  mismatched?: boolean;
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
  /** What was asked for, in words. */
  conditions: string;
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
    private readonly kinds: Kinds,
    private readonly subjects: LinkedSubjects,
    private readonly directory: Directory,
    private readonly campaigns: Campaigns,
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
    const kinds = (await this.kinds.all(reads)).filter(actsSeenBy(actor));
    const nameOf = new Map(kinds.map(({ key, name }) => [key, name]));
    const acts = (await this.facts.acts(reads, filter.campaignId)).filter(
      ({ streetId, kind }) => isMine(streetId) && nameOf.has(kind.key),
    );
    const { lines, mismatches } = countMeasures(
      reported.filter(({ streetId }) => isMine(streetId)),
      acts,
    );
    const byId = new Map(acts.map(({ entry }) => [entry.id, entry]));
    const mismatchOf = new Map(mismatches.map((one) => [`${one.caseId} ${one.figure}`, one]));
    const links = await this.subjects.of(reads, actor, [...byId.keys()]);
    const told = lines.map((line): RegisterLine => {
      const entry = byId.get(line.entryId ?? '') ?? null;
      const mismatch = mismatchOf.get(`${line.caseId} ${line.figure}`) ?? null;
      return { ...line, entry, kindName: entry && (nameOf.get(entry.kind) ?? entry.kind), mismatch };
    });
    const campaign = filter.campaignId ? await this.campaigns.require(reads, filter.campaignId) : null;
    const known = streets.filter(({ id }) => isMine(id));
    const isStreet = new Set(known.map(({ id }) => id));
    const upTo = filter.upToBatchId ? await this.campaigns.upTo(reads, filter.upToBatchId) : null;
    const kept = told.filter((line) => fits(line, filter, links, isStreet, upTo));
    return {
      kinds,
      streets: known,
      lines: kept.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
      links,
      mismatches: mismatches.length,
      conditions: conditionsOf(filter, known, campaign?.name ?? null),
      seesNames: seesNames(actor),
    };
  }

  /** One act with its papers and history. Throws NotFoundError. */
  async one(actor: Actor, id: string): Promise<EntryFile> {
    const reads = this.uow.reads;
    const entry = await this.entries.require(reads, actor, 'accountability.read', id);
    const [kind] = await this.kinds.of(reads, [entry.kind]);
    const [street] = await this.directory.unitsByIds(reads, [entry.streetId ?? []].flat());
    const sees = seesNames(actor);
    return {
      entry,
      kind: kind ?? null,
      street: street ?? null,
      links: (await this.subjects.of(reads, actor, [id])).get(id) ?? [],
      files: sees ? await this.evidence.of(reads, id) : [],
      // Who looked at a name, and why, is for those who may look too.
      history: sees ? await this.history.of(reads, 'accountability', id) : [],
      seesNames: sees,
    };
  }
}

export const seesNames = (actor: Actor): boolean => can(actor, 'accountability.read', { unitPaths: [] });

function fits(
  { on, figure, streetId, batchId, caseId, entryId, mismatch }: RegisterLine,
  filter: RegisterFilter,
  links: ReadonlyMap<string, LinkedSubject[]>,
  isStreet: ReadonlySet<string>,
  upTo: ReadonlySet<string> | null,
): boolean {
  const linked = (id: string): boolean => links.get(entryId ?? '')?.some((link) => link.id === id) ?? false;
  return (
    (!filter.from || on >= filter.from) &&
    (!filter.to || on <= filter.to) &&
    (!filter.figure || figure === filter.figure) &&
    (!filter.streetId || streetId === filter.streetId) &&
    (!filter.noStreet || !isStreet.has(streetId ?? '')) &&
    (!filter.batchId || batchId === filter.batchId) &&
    (!filter.batchIds || filter.batchIds.includes(batchId ?? '')) &&
    (!upTo || upTo.has(batchId ?? '')) &&
    (!filter.noBatch || batchId === null) &&
    (!filter.caseId || caseId === filter.caseId || linked(filter.caseId)) &&
    (!filter.taskId || linked(filter.taskId)) &&
    (!filter.mismatched || mismatch !== null)
  );
}

/** As a printed list names what it was narrowed by. */
function conditionsOf(
  { from, to, streetId, mismatched }: RegisterFilter,
  streets: readonly UnitRow[],
  campaign: string | null,
): string {
  const street = streets.find(({ id }) => id === streetId)?.name;
  const days = from || to ? `${from ?? ''}至${to ?? ''}` : null;
  return [campaign, street, days, mismatched && '只列对不上的'].filter(Boolean).join('　');
}
