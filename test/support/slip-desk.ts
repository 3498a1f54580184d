import mammoth from 'mammoth';
import { newId } from '../../src/kernel/ids.js';
import { instant } from '../../src/kernel/instant.js';
import { ReportRow } from '../../src/modules/cases/index.js';
import type { TestApp } from './app.js';
import { Client, type Answer } from './client.js';
import { given, type District } from './given.js';

export interface Slip {
  id: string;
  version: number;
  colour: string;
  number: string;
  unit: { id: string; name: string };
  reason: string;
  rule: string | null;
  issuedByName: string;
  receiptDueOn: string;
  receiptLate: boolean;
  points: number;
  state: string;
  receipt: string | null;
  cases: { id: string; title: string; why: string | null }[];
  allowedActions: string[];
}
export interface Proposal {
  id: string;
  colour: string;
  unit: { name: string };
  case: { id: string };
  why: string;
}
export interface Consequence {
  id: string;
  version: number;
  act: string;
  state: string;
  points: number;
}
export interface Account {
  unit: { name: string };
  blue: number;
  yellow: number;
  red: number;
  points: number;
  toReceive: number;
  consequences: Consequence[];
}
export interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}
export interface Rules {
  version: number;
  from: string;
  rules: { id: string; auto: boolean; on: boolean; steps: string[]; trigger: string }[];
  colours: Record<string, { points: number; receiptDays: number }>;
  ladder: { id: string }[];
  basis: string;
}

/** A report that the bureau has sent back, as a row. */
export const sentBack = (caseId: string, round: number): Partial<ReportRow> => ({
  id: newId(),
  caseId,
  round,
  body: {} as never,
  submittedAt: instant('2026-06-15T01:00:00.000Z'),
  submittedBy: caseId,
  submittedByName: '刘畅',
  decision: 'send-back',
});
export const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

/** Who has to do with slips in one district, and what they ask and press. */
export async function slipDesk(test: TestApp) {
  const make = given(test);
  const district: District = await make.district();
  await make.user('hebing', '何冰', 'bureau-officer', district.bureau);
  const who = {} as Record<'officer' | 'second' | 'street' | 'otherStreet' | 'leader', Client>;

  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:00'): Promise<void> => {
    test.setClock(day, time);
    who.officer = await Client.as(test, 'chenli');
    who.second = await Client.as(test, 'hebing');
    who.street = await Client.as(test, 'liuchang');
    who.otherStreet = await Client.as(test, 'hanlei');
    who.leader = await Client.as(test, 'fengqi');
  };
  const unitOf = (at = 0) => district.streets[at]!;
  const slips = async (client = who.officer, query = ''): Promise<Slip[]> =>
    (await client.get<{ items: Slip[] }>(`/api/colour-slips?limit=100${query}`)).body.items;
  const proposals = async (): Promise<Proposal[]> =>
    (await who.officer.get<{ items: Proposal[] }>('/api/slip-proposals')).body.items;
  const proposalsOf = async (caseId: string): Promise<Proposal[]> =>
    (await proposals()).filter((one) => one.case.id === caseId);
  const issue = (ids: string[], client = who.officer) =>
    client.post<{ slips: { id: string; number: string }[]; cases: number; left: number }>(
      '/api/slip-proposals/issue',
      { ids },
    );
  const byHand = <T = { id: string }>(
    colour: string,
    caseIds: string[],
    client = who.officer,
    more: { unitId?: string; reason?: string; key?: string } = {},
  ): Promise<Answer<T>> =>
    client.post<T>(
      '/api/colour-slips',
      { colour, unitId: more.unitId ?? unitOf().id, caseIds, reason: more.reason ?? '多次催办没有进展' },
      more.key ? { 'idempotency-key': more.key } : {},
    );
  const slipOf = async (id: string, client = who.officer): Promise<Slip> =>
    (await client.get<Slip>(`/api/colour-slips/${id}`)).body;
  const accountOf = async (client = who.officer, unit = unitOf().name): Promise<Account> =>
    (await client.get<{ items: Account[] }>('/api/slip-accounts')).body.items.find(
      (one) => one.unit.name === unit,
    )!;
  const textOf = async (id: string, client = who.officer): Promise<string> => {
    const { body, status } = await client.file(`/api/colour-slips/${id}/docx`);
    expect(status).toBe(200);
    return (await mammoth.extractRawText({ buffer: body })).value.replace(/\n+/g, '\n');
  };
  const withdraw = async (id: string, reason = '发错了') =>
    who.officer.post(`/api/colour-slips/${id}/withdraw`, { reason }, match(await slipOf(id)));

  return {
    make,
    district,
    who,
    on,
    unitOf,
    slips,
    proposals,
    proposalsOf,
    issue,
    byHand,
    slipOf,
    accountOf,
    textOf,
    withdraw,
  };
}

export type SlipDesk = Awaited<ReturnType<typeof slipDesk>>;
