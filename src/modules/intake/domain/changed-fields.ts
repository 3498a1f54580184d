import type { Verdict } from '../../cases/domain/index.js';
import type { FieldName } from './header-synonyms.js';
import type { ImportFacts } from './import-facts.js';
import { isBlank, squash } from './text.js';

/** A case of the ledger as far as a file can tell it. */
export interface LedgerFacts {
  content: string;
  area: string | null;
  place: string | null;
  labels: readonly string[];
  finding: string | null;
  verdict: Verdict | null;
  closureGoal: string | null;
  handling: string | null;
  accountability: string | null;
}

export interface FieldChange {
  field: FieldName;
  before: string;
  after: string;
  /** False where the ledger has gone on: the value of the file may be read, not taken over. */
  takeable: boolean;
}

/** How far a case has got. */
export interface LedgerStage {
  /** Reports that units have handed in. */
  rounds: number;
  settled: boolean;
}

/** Results of handling: once a unit has reported, its report counts. */
const RESULTS: readonly FieldName[] = ['finding', 'verdict', 'handling', 'accountability'];

const VERDICT_TEXT: Record<Verdict, string> = {
  TRUE: '属实',
  MOSTLY: '基本属实',
  PARTLY: '部分属实',
  FALSE: '不属实',
};

const words = (verdict: Verdict | null): string => (verdict ? VERDICT_TEXT[verdict] : '');
const list = (labels: readonly string[]): string => labels.toSorted().join('、');

/** What is compared, in the order of the official columns. */
const COMPARED: readonly {
  field: FieldName;
  ofFile: (facts: ImportFacts) => string;
  ofLedger: (known: LedgerFacts) => string | null;
}[] = [
  { field: 'content', ofFile: (facts) => facts.content, ofLedger: (known) => known.content },
  { field: 'area', ofFile: (facts) => facts.area, ofLedger: (known) => known.area },
  { field: 'place', ofFile: (facts) => facts.place, ofLedger: (known) => known.place },
  {
    field: 'pollutionTypes',
    ofFile: (facts) => list(facts.pollutionTypes.map(({ label }) => label)),
    ofLedger: (known) => list(known.labels),
  },
  { field: 'finding', ofFile: (facts) => facts.finding, ofLedger: (known) => known.finding },
  { field: 'verdict', ofFile: (facts) => words(facts.verdict), ofLedger: (known) => words(known.verdict) },
  { field: 'closureGoal', ofFile: (facts) => facts.closureGoal, ofLedger: (known) => known.closureGoal },
  { field: 'handling', ofFile: (facts) => facts.handling, ofLedger: (known) => known.handling },
  {
    field: 'accountability',
    ofFile: (facts) => facts.accountability,
    ofLedger: (known) => known.accountability,
  },
];

/** Where a file says something else than the ledger; white space and width do not count, nor does silence. */
export function changedFields(facts: ImportFacts, known: LedgerFacts, stage: LedgerStage): FieldChange[] {
  return COMPARED.map(({ field, ofFile, ofLedger }) => ({
    field,
    before: ofLedger(known) ?? '',
    after: ofFile(facts),
    takeable: !stage.settled && (stage.rounds === 0 || !RESULTS.includes(field)),
  })).filter(({ before, after }) => !isBlank(after) && squash(before) !== squash(after));
}

/** Whether a row stands in the file as it stood when its case was imported. */
export function sameCells(
  cells: readonly { header: string; text: string }[],
  before: readonly { header: string; text: string }[] | null,
): boolean {
  const key = (row: typeof cells): string =>
    JSON.stringify(
      row.filter(({ text }) => text.trim() !== '').map(({ header, text }) => [squash(header), squash(text)]),
    );
  return before !== null && key(cells) === key(before);
}
