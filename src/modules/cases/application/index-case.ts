import { Injectable } from '@nestjs/common';
import type { Stage } from '../../../platform/database/stage.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { SearchIndex, type ReadyDoc, type SearchDoc } from '../../../platform/search/search-index.js';
import { Evidence } from '../../evidence/index.js';
import { Visits, type VisitRecords } from '../../visits/index.js';
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
    private readonly visits: Visits,
  ) {}

  async within(tx: Tx, found: Searched): Promise<void> {
    const files = await this.evidence.of(tx, found.id);
    await this.put(tx, found, files, await this.visits.of(tx, found.id));
  }

  /** For a case that was made in this transaction: it has no photos yet. */
  fresh(tx: Tx, found: Searched): Promise<void> {
    return this.put(tx, found, [], NO_VISITS);
  }

  /** The same worked out beforehand, for many new cases at once. */
  ready(found: Searched): ReadyDoc {
    return this.index.ready(found.id, docOf(found, [], NO_VISITS));
  }

  putNew(tx: Tx, docs: readonly ReadyDoc[]): Promise<void> {
    return this.index.putNew(tx, 'case', docs);
  }

  lay(stage: Stage, docs: readonly ReadyDoc[]): Promise<void> {
    return this.index.lay(stage, docs);
  }

  pourNew(tx: Tx, stage: Stage, without: readonly string[]): Promise<void> {
    return this.index.pourNew(tx, 'case', stage, without);
  }

  private put(
    tx: Tx,
    found: Searched,
    files: readonly { name: string }[],
    visits: VisitRecords,
  ): Promise<void> {
    return this.index.put(tx, 'case', found.id, docOf(found, files, visits));
  }
}

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
