import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';

/** By how much the tally is wrong of cases with a status, place and deadline; positive where it says too few. */
export interface TallyError {
  status: string;
  streetId: string | null;
  homeUnitId: string | null;
  dueOrder: string;
  n: number;
}

const FACTS = 'status, street_id, home_unit_id, due_order, next_due_on, next_due_step, next_due_unit';

/** One statement counts the cases and adds up the tally, so that what is written meanwhile is in both or in neither. */
const DIFFERENCES = `FROM (SELECT ${FACTS}, COUNT(*) AS n FROM inspection_case WHERE campaign_id = :campaignId GROUP BY ${FACTS}
    UNION ALL SELECT ${FACTS}, -n FROM case_tally WHERE campaign_id = :campaignId) compared
  GROUP BY ${FACTS} HAVING SUM(n) <> 0`;

export async function tallyErrors(reads: Reads, campaignId: string): Promise<TallyError[]> {
  const select = `SELECT status, street_id AS "streetId", home_unit_id AS "homeUnitId",
    due_order AS "dueOrder", SUM(n) AS n`;
  const rows = await ask<TallyError[]>(reads, `${select} ${DIFFERENCES}`, campaignId);
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** Adds what is missing, and takes off what is too much. */
export async function mendTally(tx: Tx, campaignId: string): Promise<void> {
  const insert = `INSERT INTO case_tally (campaign_id, ${FACTS}, n) SELECT :campaignId, ${FACTS}, SUM(n)`;
  await ask(tx, `${insert} ${DIFFERENCES}`, campaignId);
}

function ask<T>(reads: Reads, question: string, campaignId: string): Promise<T> {
  const [sql, values] = reads.connection.driver.escapeQueryWithParameters(question, { campaignId });
  return reads.query(sql, values) as Promise<T>;
}
