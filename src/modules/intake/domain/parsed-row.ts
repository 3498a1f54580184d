import type { AcceptanceNumber } from '../../cases/domain/index.js';
import type { Channel, Closure, Verdict } from '../../cases/domain/index.js';
import type { NamedUnit } from './find-streets.js';
import type { PersonalDataKind } from '../../cases/domain/index.js';
import type { RawCell } from './raw-row.js';
import type { RowFinding } from './row-finding.js';
import type { PollutionType } from './row-values.js';

/** What the import needs to know about the district. */
export interface ReadContext<U extends NamedUnit = NamedUnit> {
  streets: readonly U[];
  /** Names of the district itself, left out of titles. */
  districts?: readonly string[];
  /** Normalised numbers already in the campaign: a mentioned repeat is then called known. */
  knownNumbers?: ReadonlySet<string>;
}

/** Empty text where the file says nothing. */
export interface RowContact {
  name: string;
  phone: string;
  address: string;
}

/** A case as the file tells it. Empty text means that the file says nothing. */
export interface ParsedRow<U extends NamedUnit = NamedUnit> {
  rowNumber: number;
  raw: RawCell[];
  serial: string;
  number: AcceptanceNumber;
  /** From the number cell, a column or a heading above the row; null when only the title of the file tells. */
  batchLabel: string | null;
  channel: Channel | null;
  isKeyCase: boolean;
  title: string;
  content: string;
  allegations: string[];
  area: string;
  place: string;
  /** The streets named, in order of appearance. */
  streets: U[];
  pollutionTypes: PollutionType[];
  finding: string;
  verdict: Verdict | null;
  closureGoal: string;
  handling: string;
  /** What the file claims; it moves nothing here. */
  claimedClosure: Closure | null;
  outOfScope: boolean;
  accountability: string;
  remark: string;
  caseOfficer: string;
  handlingCategory: string;
  closureBasis: string;
  leadUnit: string;
  assistUnits: string;
  caseLeader: string;
  handedOverAt: string;
  /** Who complained; null when the file does not say. It stands nowhere else in the row, also not in `raw`. */
  contact: RowContact | null;
  repeatMentions: string[];
  personalData: PersonalDataKind[];
  findings: RowFinding[];
  rejected: boolean;
}

/** A row before it has been judged. */
export type RowFacts<U extends NamedUnit = NamedUnit> = Omit<ParsedRow<U>, 'findings' | 'rejected'>;
