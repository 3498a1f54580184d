import ExcelJS from 'exceljs';
import { listZip, unzipEntry } from '../../src/platform/documents/zip.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import { given, type District } from './given.js';

export interface Row {
  taskId: string;
  serial: number;
  cells: string[];
  mark: string | null;
  changed: string[];
}
export interface Table {
  heading: string;
  columns: { key: string; heading: string }[];
  rows: Row[];
  total: number;
  gone: { serial: number; why: string }[];
  against: { year: number; number: number } | null;
}
export interface Ledger {
  id: string;
  name: string;
  table: Table;
  issues: { id: string; year: number; number: number; lineCount: number }[];
  proposed: number[];
  mayFreeze: boolean;
}
export interface Issue {
  id: string;
  year: number;
  number: number;
  table: Table;
}
export interface Settings {
  id: string;
  version: number;
  name: string;
  heading: string;
  notes: string;
  active: boolean;
  filter: { sources: string[]; types: string[]; keepWrittenOff: boolean };
  columns: { key: string; heading: string | null }[];
}
export interface Problem {
  code: string;
  errors: { field: string; code: string }[];
}

export const FEEDBACK = '0c6a7b1e-2f53-4d0e-9a61-5b1f7c3d0671';
export const SELF = '0c6a7b1e-2f53-4d0e-9a61-5b1f7c3d0673';

const PEOPLE = {
  administrator: 'guanli',
  officer: 'chenli',
  street: 'liuchang',
  otherStreet: 'hanlei',
  department: 'duanxiao',
  leader: 'fengqi',
} as const;

/** The people around the ledger of feedback, and what they ask of the server. */
export class LedgerOffice {
  district: District;
  who: Record<keyof typeof PEOPLE, Client>;

  constructor(private readonly app: () => TestApp) {}

  /** A district in which it is that day. */
  async start(day = '2026-05-20'): Promise<void> {
    this.district = await given(this.app()).district();
    await this.on(day);
  }

  /** A session ends with its day, so everybody signs in again. */
  async on(day: string, time = '09:00'): Promise<void> {
    this.app().setClock(day, time);
    const clients = await Promise.all(
      Object.entries(PEOPLE).map(async ([who, name]) => [who, await Client.as(this.app(), name)]),
    );
    this.who = Object.fromEntries(clients) as typeof this.who;
  }

  /** A task of the first street, with the department beside it. */
  async open(title: string, more: Record<string, unknown> = {}): Promise<string> {
    const { status, body } = await this.who.officer.post<{ id: string }>('/api/rectifications', {
      ...this.facts(title),
      caseIds: [],
      milestones: [
        { what: '排查', plannedOn: '2026-05-31' },
        { what: '改造', plannedOn: '2026-10-31' },
      ],
      ...more,
    });
    expect(status).toBe(201);
    return body.id;
  }

  /** Three of them, the last of the other street. */
  async openThree(): Promise<[string, string, string]> {
    const other = { leadId: this.district.streets[1]!.id, assistIds: [] };
    return [await this.open('雨污混接'), await this.open('河道垃圾'), await this.open('云栖河岸', other)];
  }

  /** Says of a task what `open` said, and this. */
  async change(taskId: string, title: string, more: Record<string, unknown>): Promise<void> {
    const { version } = await this.task(taskId);
    const { status } = await this.who.officer.put(
      `/api/rectifications/${taskId}`,
      { ...this.facts(title), ...more },
      { 'if-match': `"${version}"` },
    );
    expect(status).toBe(204);
  }

  async tell(taskId: string, text: string, client = this.who.street): Promise<string> {
    const answer = await client.post<{ id: string }>(`/api/rectifications/${taskId}/progress`, { text });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async tick(taskId: string, at: number, doneOn: string): Promise<void> {
    const { version, milestones } = await this.task(taskId);
    const path = `/api/rectifications/${taskId}/milestones/${milestones[at]!.id}/tick`;
    const { status } = await this.who.street.post(path, { doneOn }, { 'if-match': `"${version}"` });
    expect(status).toBe(204);
  }

  async ledger(client = this.who.officer, id = FEEDBACK, query = ''): Promise<Ledger> {
    return (await client.get<Ledger>(`/api/ledgers/${id}${query}`)).body;
  }

  async freeze(id = FEEDBACK, headers: Record<string, string> = {}): Promise<string> {
    const path = `/api/ledgers/${id}/issues`;
    const answer = await this.who.officer.post<{ id: string }>(path, undefined, headers);
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async issue(id: string, query = ''): Promise<Issue> {
    return (await this.who.officer.get<Issue>(`/api/ledgers/${FEEDBACK}/issues/${id}${query}`)).body;
  }

  paper(id: string, form: string, client = this.who.officer) {
    return client.file(`/api/ledgers/${FEEDBACK}/issues/${id}/file?form=${form}`);
  }

  async settings(id = FEEDBACK): Promise<Settings> {
    const { body } = await this.who.administrator.get<{ ledgers: Settings[] }>('/api/ledger-views');
    return body.ledgers.find((one) => one.id === id)!;
  }

  set(view: Settings, more: Record<string, unknown>, client = this.who.administrator) {
    return client.put<Problem>(
      `/api/ledger-views/${view.id}`,
      { ...factsOf(view), ...more },
      { 'if-match': `"${view.version}"` },
    );
  }

  private async task(id: string): Promise<{ version: number; milestones: { id: string }[] }> {
    const path = `/api/rectifications/${id}`;
    return (await this.who.officer.get<{ version: number; milestones: { id: string }[] }>(path)).body;
  }

  private facts(title: string) {
    return {
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      title,
      problem: `${title}的问题`,
      goal: '全部改完',
      measures: '分批改造',
      type: 'dated',
      startedOn: '2026-05-01',
      dueOn: '2026-12-31',
      partyLeader: '张明',
      governmentLeader: '冯启明',
      leadId: this.district.streets[0]!.id,
      assistIds: [this.district.department.id],
      streetIds: [],
      superviseIds: [],
    };
  }
}

/** What is sent of a ledger that is set up. */
export function factsOf({ name, heading, notes, filter, columns, active }: Settings) {
  return { name, heading, notes, filter, columns, active };
}

export const cellOf = ({ columns }: Table, row: Row, key: string): string =>
  row.cells[columns.findIndex((column) => column.key === key)]!;

/** A part of a Word or Excel file, as it stands in the archive. */
export function wordsOf(zip: Buffer, name: string): string {
  return unzipEntry(
    zip,
    listZip(zip).find((entry) => entry.name === name)!,
  ).toString('utf8');
}

export async function sheetOf(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  return book.worksheets[0]!;
}
