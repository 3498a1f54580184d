import { createHash } from 'node:crypto';
import { AllegationRow, type CaseRow } from '../../src/modules/cases/index.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import { tinyPng } from './png.js';

/** The street reports a signed case, with a photo before and one after, over HTTP. */
export async function reportAs(test: TestApp, username: string, found: CaseRow): Promise<void> {
  const street = await Client.as(test, username);
  for (const kind of ['before', 'after']) {
    const bytes = tinyPng(kind + found.id);
    const form = new FormData();
    form.set('kind', kind);
    form.set('sha256', createHash('sha256').update(bytes).digest('hex'));
    form.set('file', new Blob([new Uint8Array(bytes)]), `${kind}.png`);
    await street.post(`/api/cases/${found.id}/evidence`, form);
  }
  const rows = await test.reads.findBy(AllegationRow, { caseId: found.id });
  const { body } = await street.get<{ version: number }>(`/api/cases/${found.id}`);
  const answer = await street.post(
    `/api/cases/${found.id}/report`,
    {
      finding: '现场核查属实。',
      handling: '已整改。',
      allegations: rows.map(({ id }) => ({ id, verdict: 'TRUE' })),
      measures: [],
      proposal: 'close',
    },
    { 'if-match': `"${body.version}"` },
  );
  if (answer.status >= 300) throw new Error(`the report was refused: ${JSON.stringify(answer.body)}`);
}
