import { UserRow } from '../../src/modules/organisation/index.js';
import { Client } from '../support/client.js';
import { given, PASSWORD, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { match, WriteOffDesk, type Problem } from '../support/write-off-desk.js';

type Rule = Record<string, unknown> & { key: string };

describeOnBoth('a signer who is named and leaves', (app) => {
  let district: District;
  let admin: Client;
  let first: UserRow;
  let second: UserRow;
  let scope: string;
  const desk = new WriteOffDesk(
    () => app().url,
    () => district,
  );

  beforeAll(async () => {
    const make = given(app());
    district = await make.district();
    first = await make.user('zhangming', '张明', 'leader', (await make.unit('区委', 'department', null))!);
    const unit = { id: first.unitId } as never;
    second = await make.user('lihua', '李华', 'leader', unit);
    scope = `/api/write-off-rules?campaignId=${district.campaign.id}`;
    app().setClock('2026-04-20', '09:00');
    await desk.signIn();
    admin = await Client.as(app(), 'guanli');
  });

  const naming = async (id: string): Promise<{ status: number; body: Problem }> => {
    const { links, version } = (await desk.as('chenli').get<{ links: Rule[]; version: number }>(scope)).body;
    const named = links
      .filter(({ key }) => ['self-check', 'leader', 'close'].includes(key))
      .map((link, at) => ({
        ...link,
        stage: at + 1,
        ...(link.key === 'leader' ? { signers: [{ kind: 'person', of: id }] } : {}),
      }));
    return desk.as('chenli').put<Problem>(scope, { links: named }, match(version));
  };
  const off = async (body: object = {}) => {
    const { version } = await app().reads.findOneByOrFail(UserRow, { id: first.id });
    return admin.post<Problem>(
      `/api/users/${first.id}/switch-off`,
      { reason: '调离', ...body },
      match(version),
    );
  };

  it('hands on the link in the chain and in rounds that run, and is asked for no more', async () => {
    expect((await naming(first.id)).status).toBe(204);
    const id = await desk.applied({ title: '点名签', campaignId: district.campaign.id });
    await desk.signed('liuchang', id, 'self-check');
    expect((await desk.link(id, 'leader')).signers).toMatchObject([{ name: '张明' }]);

    const refused = await off();
    expect([refused.status, refused.body.code]).toEqual([409, 'user.work_in_hand']);
    expect(refused.body.detail).toContain('指定其签署销号的 2 处');
    expect((await off({ successorId: second.id })).status).toBe(204);

    expect((await desk.link(id, 'leader')).signers).toMatchObject([{ name: '李华' }]);
    const { links } = (await desk.as('chenli').get<{ links: { key: string; signers: unknown[] }[] }>(scope))
      .body;
    expect(links.find(({ key }) => key === 'leader')!.signers).toEqual([{ kind: 'person', of: second.id }]);
    const told = (await desk.task(id)).history.find(({ action }) => action.endsWith('hand-on-signature'));
    expect(told).toMatchObject({ note: '张明→李华', byName: '管一' });

    const successor = await Client.as(app(), 'lihua', PASSWORD);
    const { version } = (await desk.chain(id)).rounds[0]!;
    const path = `/api/rectifications/${id}/write-off/links/leader/sign`;
    expect((await successor.post(path, { opinion: '同意' }, match(version))).status).toBe(204);
    // Nobody names somebody who is out of use.
    const again = await naming(first.id);
    expect(again.body.errors.map(({ code }) => code)).toEqual(['write-off.signer_unknown']);
  });
});
