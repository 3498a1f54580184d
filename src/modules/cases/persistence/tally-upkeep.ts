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

const ALL = `campaign_id, ${FACTS}`;
const summed = (rows: string): string =>
  `INSERT INTO case_tally (${ALL}, n) SELECT ${ALL}, SUM(n) FROM ${rows} GROUP BY ${ALL} HAVING SUM(n) <> 0`;

/** One row a number. On PostgreSQL others add rows meanwhile: only those that this statement takes away are in its sums. */
export async function foldTally(tx: Tx): Promise<void> {
  if (tx.connection.options.type === 'postgres') {
    await tx.query(`WITH gone AS (DELETE FROM case_tally RETURNING ${ALL}, n) ${summed('gone')}`);
    return;
  }
  const [{ last }] = (await tx.query('SELECT COALESCE(MAX(id), 0) AS last FROM case_tally')) as [
    { last: number },
  ];
  await tx.query(summed('case_tally'));
  await tx.query('DELETE FROM case_tally WHERE id <= ?', [last]);
}
