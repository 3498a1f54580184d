import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { SearchIndex, type ReadyDoc, type SearchDoc } from '../../../platform/search/search-index.js';
import { Evidence } from '../../evidence/index.js';
import { withoutPersonalData } from '../domain/personal-data.js';
import type { CaseRow } from '../persistence/case.entity.js';

type Searched = Pick<
  CaseRow,
  | 'id'
  | 'acceptanceNo'
  | 'title'
  | 'place'
  | 'content'
  | 'finding'
  | 'handling'
  | 'accountability'
  | 'closureGoal'
>;

/** Keeps what the search finds in step with the case; nothing that looks like personal data gets into the index. */
@Injectable()
export class IndexCase {
  constructor(
    private readonly index: SearchIndex,
    private readonly evidence: Evidence,
  ) {}

  async within(tx: Tx, found: Searched & Pick<CaseRow, 'searchNo'>): Promise<void> {
    const searchNo = await this.put(tx, found, await this.evidence.of(tx, found.id));
    if (found.searchNo === searchNo) return;
    const [sql, values] = tx.connection.driver.escapeQueryWithParameters(
      'UPDATE inspection_case SET search_no = :searchNo WHERE id = :id',
      { searchNo, id: found.id },
    );
    await tx.query(sql, values);
    found.searchNo = searchNo;
  }

  /** For a case that is about to be inserted in this transaction, and has no photos yet: its number in the index. */
  fresh(tx: Tx, found: Searched): Promise<number> {
    return this.put(tx, found, []);
  }

  /** The same worked out beforehand, for many new cases at once. */
  ready(found: Searched): ReadyDoc {
    return this.index.ready(found.id, docOf(found, []));
  }

  /** Their numbers in the index by the ids of the cases. */
  putNew(tx: Tx, docs: readonly ReadyDoc[]): Promise<Map<string, number>> {
    return this.index.putNew(tx, 'case', docs);
  }

  private put(tx: Tx, found: Searched, files: readonly { name: string }[]): Promise<number> {
    return this.index.put(tx, 'case', found.id, docOf(found, files));
  }
}

function docOf(found: Searched, files: readonly { name: string }[]): SearchDoc {
  const clean = (...texts: (string | null)[]): string =>
    texts.map((text) => withoutPersonalData(text ?? '', ' ')).join('\n');
  return {
    number: found.acceptanceNo ?? '',
    head: clean(found.title, found.place),
    body: clean(found.content),
    later: clean(found.finding, found.handling, found.accountability, found.closureGoal),
    names: clean(...files.map(({ name }) => name)),
  };
}
