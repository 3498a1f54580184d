import type { UnitRow } from '../../src/modules/organisation/index.js';
import { ApiDescription, type Operation } from '../support/api-description.js';
import { ask as askCaseFile } from '../support/case-file.js';
import { Client } from '../support/client.js';
import { sendEvidence } from '../support/evidence.js';
import { ask as askExport } from '../support/exporting.js';
import { Hostility, written } from '../support/hostile.js';
import { jpegOf } from '../support/jpeg.js';
import { describeOnBoth } from '../support/on-both.js';
import { rectificationDesk } from '../support/rectification-desk.js';

const NO_ROW = '018f0000-0000-7000-8000-000000000000';
/** Stands in everything that belongs to the first street, and nowhere else. */
const MARK = '琉璃弄';

/**
 * Rooms whose rows are of the whole district: who may read them at all is in the table of routes and roles, and another street sees
 * nothing of the first one in them.
 */
const DISTRICT_WIDE = [
  '/api/retention/',
  '/api/complainant-rules/',
  '/api/calendar/',
  '/api/calendar-changes/',
  '/api/working-hours/',
  '/api/channel-rules/',
  '/api/webhooks/',
  '/api/watch-rules/',
  '/api/campaigns/',
  '/api/evidence-rules/',
  '/api/units/',
  '/api/users/',
  '/api/second-factor/',
  '/api/public/publicity/',
  '/api/ledger-views/',
  '/api/reminder-rules/',
  '/api/public/dispatch-answers/',
  '/api/slip-consequences/',
  '/api/task-forces/',
  '/api/draws/',
  '/api/look-backs/',
  '/api/feedback-imports/',
  '/api/ledgers/',
  '/api/imports/',
  '/api/dispatch-rounds/',
  '/api/dispatch-links/',
  '/api/written-reminder-runs/',
  '/api/send-log/',
  '/api/ownership/',
  // Letters, slips and answers of a unit: their own specs hold a foreign one against each route.
  '/api/colour-slips/',
  '/api/written-reminders/',
  '/api/dispatch-answers/',
  '/api/accountability/',
];

const api = new ApiDescription();
const hostility = new Hostility(api);
const withId = api.operations.filter(({ path }) => path.includes('{'));

describeOnBoth('what belongs to another street', (app) => {
  const desk = rectificationDesk(app);
  const examples: Record<string, Record<string, string>> = {};
  let owners: Client[];
  let foreign: Client[];
  const said = (answer: { body: unknown }) => JSON.stringify(answer.body);

  beforeAll(async () => {
    const { make, district } = await desk.start();
    const found = await make.signed(district, {
      title: `${MARK}火锅店油烟`,
      content: `${MARK}12号油烟直排。`,
    });
    const people = await desk.on('2026-05-11');
    const { officer, street, otherStreet, department } = people;
    owners = [street, officer, await Client.as(app(), 'zhoumin'), await Client.as(app(), 'guanli')];
    foreign = [otherStreet, department];
    const caseId = found.id;
    const done = async <T extends { id: string }>(answer: Promise<{ status: number; body: T }>) => {
      const { status, body } = await answer;
      if (status >= 300) throw new Error(JSON.stringify(body));
      return body.id;
    };
    await street.post(`/api/cases/${caseId}/notes`, { note: `${MARK}已到现场。` });
    const evidenceId = await done(sendEvidence(street, caseId, await jpegOf(), { name: `${MARK}.jpg` }));
    const intake = owners[2]!;
    const { body: own } = await street.get<{ items: { deadlineId?: string; id: string }[] }>(
      `/api/cases/${caseId}/deadlines`,
    );
    const deadlineId = JSON.stringify(own).match(/"(?:id|deadlineId)":"([0-9a-f-]{36})"/)?.[1] ?? NO_ROW;
    examples['/api/cases/'] = { id: caseId, evidenceId, deadlineId };
    // Another department than the foreign one: who is called may read the case.
    const called = await make.unit('区城管局', 'department', { id: district.bureau.parentId } as UnitRow);
    await street.post(`/api/cases/${caseId}/calls`, { unitIds: [called.id], need: `${MARK}请到场` });
    const calls = await street.get(`/api/cases/${caseId}/calls`);
    const callId = said(calls).match(/"id":"([0-9a-f-]{36})"/)?.[1] ?? NO_ROW;
    examples['/api/calls/'] = { id: callId };
    const extension = await street.post<{ id: string }>(`/api/cases/${caseId}/extensions`, {
      deadlineId,
      reason: `${MARK}管道改造`,
      measures: `${MARK}已停业`,
      wantedOn: '2026-07-29',
    });
    examples['/api/extensions/'] = { id: extension.body.id ?? NO_ROW };
    examples['/api/exports/'] = { id: await done(askExport(intake, { layout: 'A' })) };
    examples['/api/case-files/'] = {
      id: await done(askCaseFile(officer, { caseIds: [caseId], format: 'pdf' })),
    };
    await app().drain();
    examples['/api/rectifications/'] = {
      id: await desk.open({ title: `${MARK}雨污混接改造`, assistIds: [] }),
    };
    examples['/api/tokens/'] = {
      id: await done(street.post<{ id: string }>('/api/tokens', { name: MARK, days: 9 })),
    };
    examples['/api/phrases/'] = { id: NO_ROW };
    examples['/api/absences/'] = { id: NO_ROW };
    examples['/api/views/'] = { id: NO_ROW };
  }, 60_000);

  const exampleOf = ({ path }: Operation) =>
    Object.entries(examples).find(([prefix]) => path.startsWith(prefix))?.[1];
  const isDistrictWide = ({ path }: Operation) => DISTRICT_WIDE.some((prefix) => path.startsWith(prefix));
  const filled = (path: string, of: Record<string, string>) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => of[name] ?? (name === 'round' ? '1' : NO_ROW));

  it('has an example for every route that names a row, or a word why not', () => {
    const unknown = withId.filter((one) => !exampleOf(one) && !isDistrictWide(one)).map(({ at }) => at);
    expect(unknown).toEqual([]);
    expect(withId.filter((one) => exampleOf(one)).length).toBeGreaterThan(100);
  });

  it('answers nobody else: not found or refused, never content, over every route of it', async () => {
    const open: string[] = [];
    let readable = 0;
    for (const operation of withId) {
      const example = exampleOf(operation);
      if (!example) continue;
      const query = operation.query.map(({ name, schema }) => {
        const day = /On$|^on$/.test(name) ? '2026-07-29' : String(hostility.sample(schema));
        return `${name}=${encodeURIComponent(example[name] ?? day)}`;
      });
      const url = `${filled(operation.path, example)}${operation.verb === 'GET' && query.length ? `?${query.join('&')}` : ''}`;
      const body =
        operation.body && !operation.body.form
          ? (JSON.parse(written(hostility.sample(operation.body.schema))) as object)
          : undefined;
      for (const [index, client] of foreign.entries()) {
        const answer = await client.send(operation.verb, url, body, { 'if-match': '"1"' });
        const refused = [403, 404].includes(answer.status);
        const unread = operation.verb !== 'GET' && answer.status === 422;
        if ((!refused && !unread) || said(answer).includes(MARK))
          open.push(`${answer.status} ${operation.at} as ${index ? 'the department' : 'the other street'}`);
      }
      // No chain has begun, so it has no round.
      const stands = !url.includes(NO_ROW) && !operation.path.includes('{round}');
      if (operation.verb === 'GET' && stands) {
        const all = await Promise.all(owners.map((client) => client.get(url)));
        // Otherwise the refusals above would say nothing.
        if (all.some(({ status }) => status === 200)) readable += 1;
        else if (all.every(({ status }) => status === 404))
          open.push(`404 ${operation.at} for its owners too`);
      }
    }
    expect(open).toEqual([]);
    expect(readable).toBeGreaterThan(20);
  }, 120_000);

  it('stands in no list, count, search or export of theirs', async () => {
    const lists = api.operations.filter(
      ({ verb, path }) => verb === 'GET' && !path.includes('{') && !path.startsWith('/api/live'),
    );
    const seen: Record<'owner' | 'foreign', string[]> = { owner: [], foreign: [] };
    const ids = Object.values(examples)
      .flatMap((of) => Object.values(of))
      .filter((id) => id !== NO_ROW);
    for (const { path, query, at } of lists) {
      const words = query.filter(({ name }) => ['q', 'text', 'words', 'number'].includes(name));
      const urls = [path, ...words.map(({ name }) => `${path}?${name}=${encodeURIComponent(MARK)}`)];
      for (const url of urls) {
        const tell = async (client: Client): Promise<boolean> => {
          const answer = said(await client.get(url)).replaceAll(encodeURIComponent(MARK), '');
          return answer.includes(MARK) || ids.some((id) => answer.includes(id));
        };
        if (await tell(foreign[0]!)) seen.foreign.push(`${at} ${url}`);
        if ((await Promise.all(owners.map(tell))).some(Boolean)) seen.owner.push(at);
      }
    }
    expect(seen.foreign).toEqual([]);
    expect(new Set(seen.owner).size).toBeGreaterThan(5);
    const counts = await foreign[0]!.get<Record<string, unknown>>('/api/cases/counts');
    expect(JSON.stringify(counts.body['counts'])).not.toMatch(/[1-9]/);
  }, 120_000);
});
