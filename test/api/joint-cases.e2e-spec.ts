import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { keptAndRecounted } from '../support/kept-figures.js';
import { describeOnBoth } from '../support/on-both.js';
import { type Detail, type Problem, ifMatch } from '../support/splitting.js';

describeOnBoth('a joint case', (app) => {
  it('starts with the whole at the lead, is shared before dispatch, and after it by the office only', async () => {
    const make = given(app());
    const district = await make.district();
    const intake = await Client.as(app(), 'zhoumin');
    const officer = await Client.as(app(), 'chenli');
    const street = await Client.as(app(), 'liuchang');
    const [first, second] = district.streets;
    const found = await make.registered(district, { assistUnitIds: [second!.id, district.department.id] });
    const read = async (): Promise<Detail> => (await intake.get<Detail>(`/api/cases/${found.id}`)).body;
    const share = async (client: Client, weights: [string, number][], version?: number) =>
      client.put<Problem>(
        `/api/cases/${found.id}/shares`,
        { shares: weights.map(([unitId, weight]) => ({ unitId, weight })) },
        ifMatch(version ?? (await read()).version),
      );
    const thirds: [string, number][] = [
      [first!.id, 1],
      [second!.id, 1],
      [district.department.id, 1],
    ];

    const start = await read();
    expect(start.isJoint).toBe(false);
    expect(start.parties.map(({ share: one }) => one)).toEqual(['1', '0', '0']);
    expect((await share(intake, thirds)).status).toBe(204);
    const shared = await read();
    expect(shared.isJoint).toBe(true);
    expect(shared.parties.map(({ share: one }) => one)).toEqual(['0.33', '0.33', '0.33']);

    const none = await share(
      intake,
      thirds.map(([id]) => [id, 0]),
    );
    expect([none.status, none.body.code]).toEqual([422, 'case.no_share']);
    const some = await share(intake, thirds.slice(1));
    expect([some.status, some.body.code]).toEqual([409, 'case.share_party']);
    const twice = await share(intake, [thirds[0]!, thirds[0]!, thirds[1]!]);
    expect([twice.status, twice.body.code]).toEqual([409, 'case.share_party']);
    expect((await share(intake, [[first!.id, 1.5], ...thirds.slice(1)])).status).toBe(422);
    expect((await share(intake, thirds, 1)).status).toBe(412);

    await intake.post('/api/dispatches', {
      items: [{ caseId: found.id, version: (await read()).version }],
    });
    const late = await share(intake, thirds);
    expect([late.status, late.body.code]).toEqual([403, 'case.share_after_dispatch']);
    expect((await share(street, thirds)).status).toBe(403);
    expect(
      (
        await share(officer, [
          [first!.id, 1],
          [second!.id, 1],
          [district.department.id, 0],
        ])
      ).status,
    ).toBe(204);
    expect((await read()).parties.map(({ share: one }) => one)).toEqual(['0.5', '0.5', '0']);
    const history = await app().reads.findBy(HistoryEntryRow, { subjectId: found.id, action: 'case.share' });
    expect(history.map(({ actorName }) => actorName).toSorted()).toEqual(['周敏', '陈立'].toSorted());
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
    expect(kept[0]).toMatchObject({ leadUnitId: first!.id, holders: 2, soleUnitId: null, wholeWeight: 2 });
  });
});
