import { Injectable } from '@nestjs/common';
import { marksFor } from '../../../platform/database/insert-many.js';
import type { Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SearchIndex, type ReadyDoc, type SearchDoc } from '../../../platform/search/search-index.js';
import { Evidence } from '../../evidence/index.js';
import { Visits, type VisitRecords } from '../../visits/index.js';
import { withoutPersonalData } from '../domain/personal-data.js';
import { CaseRow } from '../persistence/case.entity.js';

/** The texts of a case that are searched beside its number. */
export const SEARCHED_TEXTS = [
  'title',
  'place',
  'content',
  'finding',
  'handling',
  'accountability',
  'closureGoal',
] as const satisfies (keyof CaseRow)[];

/** What the search reads of a case, and where it stands there. */
export const SEARCHED = ['id', 'searchNo', 'acceptanceNo', ...SEARCHED_TEXTS] as const;

type Searched = Pick<CaseRow, (typeof SEARCHED)[number]>;

/** Keeps what the search finds in step with the case; nothing that looks like personal data gets into the index. */
@Injectable()
export class IndexCase {
  constructor(
    private readonly index: SearchIndex,
    private readonly evidence: Evidence,
    private readonly visits: Visits,
  ) {}

  within(tx: Tx, found: Searched): Promise<void> {
    return this.allWithin(tx, [found]);
  }

  async allWithin(tx: Tx, cases: readonly Searched[]): Promise<void> {
    const ids = cases.map(({ id }) => id);
    const files = await this.evidence.ofMany(tx, ids);
    const visits = await this.visits.ofMany(tx, ids);
    const docs = cases.map((found) =>
      this.index.ready(found.id, docOf(found, files.get(found.id) ?? [], visits.get(found.id) ?? NO_VISITS)),
    );
    const numbers = await this.putAll(tx, docs);
    const renumbered = cases.filter(({ id, searchNo }) => searchNo !== numbers.get(id));
    if (renumbered.length === 0) return;
    await tx.query(
      `UPDATE inspection_case SET search_no =
        (SELECT d.id FROM search_doc d WHERE d.kind = 'case' AND d.subject_id = inspection_case.id)
        WHERE id IN ${marksFor(tx, 1, renumbered.length)}`,
      renumbered.map(({ id }) => id),
    );
    for (const found of renumbered) found.searchNo = numbers.get(found.id)!;
  }

  /** For a case that is about to be inserted in this transaction, and has no photos yet: its number in the index. */
  async fresh(tx: Tx, found: Searched): Promise<number> {
    return (await this.putAll(tx, [this.ready(found)])).get(found.id)!;
  }

  /** The same worked out beforehand, for many new cases at once. */
  ready(found: Searched): ReadyDoc {
    return this.index.ready(found.id, docOf(found, [], NO_VISITS));
  }

  /** Their numbers in the index by the ids of the cases. */
  putAll(tx: Tx, docs: readonly ReadyDoc[]): Promise<Map<string, number>> {
    return this.index.put(tx, 'case', docs);
  }

  /** On SQLite: takes out what was put in for these cases, where no case has come of it. */
  async takeOutUnused(uow: UnitOfWork, ids: readonly string[]): Promise<void> {
    const among = `${UNUSED} AND d.subject_id IN (SELECT value FROM json_each(?))`;
    await this.takeOut(uow, (await uow.reads.query(among, [JSON.stringify(ids)])) as UnusedDoc[]);
  }

  /** The same for any case but these. */
  async takeOutForgotten(uow: UnitOfWork, besides: ReadonlySet<string>): Promise<void> {
    const docs = (await uow.reads.query(UNUSED)) as UnusedDoc[];
    await this.takeOut(
      uow,
      docs.filter(({ subject_id }) => !besides.has(subject_id)),
    );
  }

  private async takeOut(uow: UnitOfWork, docs: readonly UnusedDoc[]): Promise<void> {
    const numbers = docs.map(({ id }) => id);
    if (numbers.length > 0) await uow.run((tx) => this.index.takeOut(tx, numbers));
  }
}

interface UnusedDoc {
  id: number;
  subject_id: string;
}

const UNUSED = `SELECT d.id, d.subject_id FROM search_doc d
  WHERE d.kind = 'case' AND NOT EXISTS (SELECT 1 FROM inspection_case c WHERE c.search_no = d.id)`;

const NO_VISITS: VisitRecords = { siteVisits: [], talks: [] };

function docOf(
  found: Searched,
  files: readonly { name: string }[],
  { siteVisits, talks }: VisitRecords,
): SearchDoc {
  const clean = (...texts: (string | null)[]): string =>
    texts.map((text) => withoutPersonalData(text ?? '', ' ')).join('\n');
  return {
    number: found.acceptanceNo ?? '',
    head: clean(found.title, found.place),
    body: clean(found.content),
    later: clean(
      found.finding,
      found.handling,
      found.accountability,
      found.closureGoal,
      ...siteVisits.map(({ seen }) => seen),
      ...talks.flatMap(({ wishes, followUp }) => [wishes, followUp]),
    ),
    names: clean(...files.map(({ name }) => name)),
  };
}
