import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ImportRowDetailResponse,
  ImportRowPageResponse,
} from '../../src/modules/intake/http/dto/import-row.response.js';
import type { ImportRunResponse } from '../../src/modules/intake/http/dto/import.response.js';
import type { TestApp } from './app.js';
import type { Answer, Client } from './client.js';

/** Fewer than a process takes at once (`REQUESTS_AT_ONCE`), so that nobody who works beside a test is shed because of it. */
const ROWS_AT_ONCE = 20;

const FIXTURES = join(import.meta.dirname, '../fixtures/intake');

/** A run with its rows, in the order of the file. */
export type WholeRun = ImportRunResponse & { rows: ImportRowDetailResponse[] };

export type TestFile = string | { name: string; bytes: Buffer | string };

export interface UploadMore {
  campaignId?: string;
  batchLabel?: string;
  by?: Client;
}

/** An officer who imports over HTTP; what the queue would do is drained in process. */
export function importing(test: TestApp, officer: Client, campaignId: string) {
  const send = async (file: TestFile, more: UploadMore = {}): Promise<Answer<ImportRunResponse>> => {
    const { name, bytes } =
      typeof file === 'string' ? { name: file, bytes: await readFile(join(FIXTURES, file)) } : file;
    const form = new FormData();
    form.set('campaignId', more.campaignId ?? campaignId);
    if (more.batchLabel) form.set('batchLabel', more.batchLabel);
    form.set('file', new Blob([new Uint8Array(Buffer.from(bytes as string))]), name);
    return (more.by ?? officer).post('/api/imports', form);
  };

  const row = async (id: string, rowNumber: number): Promise<ImportRowDetailResponse> => {
    const answer = await officer.get<ImportRowDetailResponse>(`/api/imports/${id}/rows/${rowNumber}`);
    if (answer.status !== 200) throw new Error(`row ${rowNumber}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  const whole = async (id: string): Promise<Answer<WholeRun>> => {
    const head = await officer.get<ImportRunResponse>(`/api/imports/${id}`);
    const page = await officer.get<ImportRowPageResponse>(`/api/imports/${id}/rows?take=200`);
    const numbers = page.body.rows.map(({ rowNumber }) => rowNumber).toSorted((a, b) => a - b);
    const rows: ImportRowDetailResponse[] = [];
    for (let at = 0; at < numbers.length; at += ROWS_AT_ONCE)
      rows.push(...(await Promise.all(numbers.slice(at, at + ROWS_AT_ONCE).map((one) => row(id, one)))));
    return { ...head, body: { ...head.body, rows } };
  };

  return {
    send,
    whole,

    /** Uploads and waits for the reading. */
    async upload(file: TestFile, more: UploadMore = {}): Promise<Answer<WholeRun>> {
      const answer = await send(file, more);
      if (answer.status !== 202) return answer as Answer<WholeRun>;
      await test.drain();
      return { ...(await whole(answer.body.id)), status: answer.status };
    },

    /** Commits and waits for the writing. */
    async commit(
      id: string,
      skipRejected: boolean,
      { by = officer, coverReason }: { by?: Client; coverReason?: string } = {},
    ): Promise<Answer<WholeRun>> {
      const body = { skipRejected, coverReason };
      const answer = await by.post<ImportRunResponse>(`/api/imports/${id}/commit`, body);
      if (answer.status !== 202) return answer as Answer<WholeRun>;
      await test.drain();
      return { ...answer, body: { ...(await whole(id)).body, fileNotes: answer.body.fileNotes } };
    },

    change: (id: string, rowNumber: number, body: unknown, by = officer) =>
      by.patch<ImportRowDetailResponse>(`/api/imports/${id}/rows/${rowNumber}`, body),

    decideAll: (id: string, outcome: string, kind: string) =>
      officer.post<{ count: number }>(`/api/imports/${id}/decisions`, { outcome, kind }),

    row: ({ body }: Answer<WholeRun>, rowNumber: number): ImportRowDetailResponse =>
      body.rows.find((one) => one.rowNumber === rowNumber)!,

    codes: ({ body }: Answer<WholeRun>, rowNumber: number): string[] =>
      body.rows.find((one) => one.rowNumber === rowNumber)!.findings.map(({ code }) => code),
  };
}
