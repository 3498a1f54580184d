/**
 * Which list is the sum of which number of the totals: conditions of the ledger, or of the register of acts. The counts behind
 * them ask by the same conditions on the server (`COUNTED`), so a number and its list do not differ.
 */

/** The rows that a line of a summary is about, in the words of both lists. */
export interface Line {
  campaignId: string | null;
  /** Null is every one. */
  batchId: string | null;
  /** All that were handed over no later than this one, where a line adds up. */
  upToBatchId?: string | null;
  noBatch?: boolean;
  streetId?: string;
  noStreet?: boolean;
}

const CASES: Record<string, string> = {
  received: 'counted=received',
  phone: 'counted=received&channel=PHONE',
  letter: 'counted=received&channel=LETTER',
  otherWays: 'counted=received-otherwise',
  handedOn: 'counted=handed-on',
  closed: 'counted=handed-on&closure=CLOSED',
  stageClosed: 'counted=handed-on&closure=STAGE_CLOSED',
  open: 'counted=handed-on&closure=OPEN',
};

const ACTS: Record<string, string> = {
  orderedToRectify: 'ORDERED_TO_RECTIFY',
  penaltyCases: 'PENALTY_CASE',
  fine: 'FINE',
  criminalCases: 'CRIMINAL_CASE',
  adminDetentions: 'ADMIN_DETENTION',
  criminalDetentions: 'CRIMINAL_DETENTION',
  talks: 'TALK',
  accountability: 'ACCOUNTABILITY',
};

/** The conditions of a line, which both lists call the same. */
function lineOf({ campaignId, batchId, upToBatchId, noBatch, streetId, noStreet }: Line): string[] {
  return [
    campaignId && `campaign=${campaignId}`,
    batchId && `batch=${batchId}`,
    upToBatchId && `upto=${upToBatchId}`,
    noBatch && 'nobatch=1',
    streetId && `street=${streetId}`,
    noStreet && 'nostreet=1',
  ].filter((one) => typeof one === 'string');
}

/** The address of the list behind a figure; null where a figure is no sum of rows, or the reader has no such list. */
export function doorOf(figure: string, line: Line, seesActs: boolean): string | null {
  const cases = CASES[figure];
  if (cases) return `/cases?${[...lineOf(line), cases].join('&')}`;
  const act = ACTS[figure];
  return act && seesActs ? `/accountability?${[...lineOf(line), `figure=${act}`].join('&')}` : null;
}
