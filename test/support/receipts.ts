import { dayOf } from '../../src/kernel/day.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import type { District, given } from './given.js';

interface Seen {
  id: string;
  number: string;
  version: number;
}
interface Run {
  letters: (Seen & { unitId: string })[];
}

export const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

/** Slips and letters to one unit, issued and signed over HTTP at the moment that the clock shows. */
export function papersOf(test: TestApp, district: District, make: ReturnType<typeof given>) {
  const officer = () => Client.as(test, 'chenli');
  const ok = <T>({ status, body }: { status: number; body: T }): T => {
    expect([status, status < 300 ? null : body]).toEqual([status, null]);
    return body;
  };
  const slipOf = async (id: string): Promise<Seen> =>
    ok(await (await officer()).get<Seen>(`/api/colour-slips/${id}`));
  const letterOf = async (id: string): Promise<Seen> =>
    ok(await (await officer()).get<Seen>(`/api/written-reminders/${id}`));

  return {
    slipOf,
    letterOf,

    /** About a case that its unit has answered already, so that nothing else of it is late. */
    async slip(colour: string, unit: UnitRow = district.streets[0]!): Promise<Seen> {
      const found = await make.dispatched(district, { streetId: unit.id, leadUnitId: unit.id });
      const body = { colour, unitId: unit.id, caseIds: [found.id], reason: '多次催办没有进展' };
      const { id } = ok(await (await officer()).post<{ id: string }>('/api/colour-slips', body));
      await test
        .get(UnitOfWork)
        .run((tx) => tx.update(DeadlineRow, { subjectId: found.id }, { state: 'met' }));
      return slipOf(id);
    },

    /** To the first street, about what was dispatched from that day on. */
    async letter(from = '2026-06-01'): Promise<Seen> {
      const who = await officer();
      const to = dayOf(test.clock.now());
      const wanted = { campaignId: district.campaign.id, from, to, places: 1 };
      const { id: runId } = ok(await who.post<{ id: string }>('/api/written-reminder-runs', wanted));
      const { letters } = ok(await who.get<Run>(`/api/written-reminder-runs/${runId}`));
      const mine = letters.find(({ unitId }) => unitId === district.streets[0]!.id)!;
      const seen = { letters: [{ id: mine.id, version: mine.version }] };
      ok(await who.post(`/api/written-reminder-runs/${runId}/issue`, seen));
      return letterOf(mine.id);
    },

    async receiveSlip(client: Client, id: string): Promise<void> {
      const path = `/api/colour-slips/${id}/receive`;
      ok(await client.post(path, { receipt: '已清洗' }, match(await slipOf(id))));
    },

    async receiveLetter(client: Client, id: string): Promise<void> {
      const path = `/api/written-reminders/${id}/receive`;
      ok(await client.post(path, undefined, match(await letterOf(id))));
    },

    async withdrawSlip(id: string): Promise<void> {
      const path = `/api/colour-slips/${id}/withdraw`;
      ok(await (await officer()).post(path, { reason: '发错了' }, match(await slipOf(id))));
    },

    async withdrawLetter(id: string): Promise<void> {
      const path = `/api/written-reminders/${id}/withdraw`;
      ok(await (await officer()).post(path, { reason: '发错了' }, match(await letterOf(id))));
    },
  };
}

export type Papers = ReturnType<typeof papersOf>;
