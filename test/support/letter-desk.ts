import mammoth from 'mammoth';
import type { NewCase } from '../../src/modules/cases/index.js';
import type { MailRow } from '../../src/modules/notices/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import type { TestApp } from './app.js';
import { Client, type Answer } from './client.js';
import { given } from './given.js';

export interface Letter {
  id: string;
  street: string;
  place: number;
  status: string;
  version: number;
  number: string | null;
  body: string;
  salutation: string;
  addressees: { userId: string | null; name: string; title: string | null }[];
  figures: Record<string, unknown>;
  list: { caseId: string; number: string; status: string; movedTo: string | null; hasLeft: boolean }[];
  added: number;
  allowedActions: string[];
}
export interface Run {
  id: string;
  total: number;
  elsewhere: number;
  ranking: Record<string, unknown>[];
  without: { name: string }[];
  waiting: { name: string; cases: number }[];
  letters: Letter[];
}
export interface Refusal {
  code: string;
  title: string;
  details: Record<string, unknown>;
}

const COMPLAINANT = { name: '王某某', phone: '13911112222', address: '青石巷9号' };
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

/** Five streets of which three have cases of 4 to 10 May, one has a case that waits, and one is free; it is 12 May. */
export async function letterDesk(test: TestApp) {
  const make = given(test);
  const district = await make.district();
  const as = (username: string) => Client.as(test, username);
  const draft = (from: string, to: string, more: object = {}) =>
    who.officer.post<{ id: string } & Refusal>('/api/written-reminder-runs', {
      campaignId: district.campaign.id,
      from,
      to,
      ...more,
    });
  const runOf = async (id: string): Promise<Run> =>
    (await who.officer.get<Run>(`/api/written-reminder-runs/${id}`)).body;
  const letterOf = async (id: string, client = who.officer): Promise<Letter> =>
    (await client.get<Letter>(`/api/written-reminders/${id}`)).body;
  const issue = (client: Client, run: string, letters: readonly Letter[]) =>
    client.post<Refusal>(`/api/written-reminder-runs/${run}/issue`, {
      letters: letters.map(({ id, version }) => ({ id, version })),
    });
  const mails = async (rule: string): Promise<MailRow[]> =>
    (await test.mails()).filter((mail) => mail.rule === rule);
  const textOf = async ({ body }: Answer<Buffer>): Promise<string> =>
    (await mammoth.extractRawText({ buffer: body })).value.replace(/\n+/g, '\n');
  const inStreet = (street: UnitRow, more: Partial<NewCase> = {}) =>
    make.dispatched(district, { streetId: street.id, leadUnitId: street.id, ...more });

  const root = (await test.reads.query('SELECT id FROM unit WHERE parent_id IS NULL')) as { id: string }[];
  const parent = { ...district.bureau, id: root[0]!.id };
  const streets = [...district.streets];
  for (const name of ['枫林街道', '松涛街道', '青河街道'])
    streets.push(await make.unit(name, 'street', parent));
  test.setClock('2026-04-20', '09:00');
  await inStreet(streets[1]!);
  // In the period: three of the first street, two of the second, two of the third; the fourth waits, the fifth is free.
  test.setClock('2026-05-04', '09:00');
  const first = await inStreet(streets[0]!, {
    isKeyCase: true,
    place: '青石巷18号，电话13800000000',
    pollutionTypes: [
      { medium: 'AIR', label: '大气' },
      { medium: 'NOISE', label: '噪声' },
    ],
    contact: COMPLAINANT,
  });
  await inStreet(streets[0]!, { repeatOfId: first.id } as Partial<NewCase>);
  await inStreet(streets[1]!);
  test.setClock('2026-05-10', '18:00');
  await make.signed(district);
  await inStreet(streets[1]!);
  await inStreet(streets[2]!);
  await inStreet(streets[2]!);
  await make.registered(district, { streetId: streets[3]!.id, leadUnitId: streets[3]!.id });
  test.setClock('2026-05-12', '09:00');
  await test.drain();
  const who = { officer: await as('chenli'), head: await as('wuling') };

  return { make, district, streets, who, as, draft, runOf, letterOf, issue, mails, textOf };
}

export type LetterDesk = Awaited<ReturnType<typeof letterDesk>>;
