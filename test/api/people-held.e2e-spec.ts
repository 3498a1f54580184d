import { SYSTEM } from '../../src/modules/access/index.js';
import { EditCase } from '../../src/modules/cases/index.js';
import { SwitchUser, UserRow } from '../../src/modules/organisation/index.js';
import { WorkKeepers } from '../../src/modules/organisation/application/work-keepers.js';
import { DrawnCaseRow } from '../../src/modules/reviews/index.js';
import { newId } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { until } from '../support/until.js';

interface Problem {
  code: string;
  errors: { field: string }[];
}
type Answer = { status: number; body: Problem };

/** A promise that is kept from outside. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((done) => (open = done));
  return { open, opened };
}

describeOnBoth('nothing is given to somebody who is being switched off', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let admin: Client;
  let head: Client;
  let officer: Client;
  let serial = 0;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    [admin, head, officer] = (await Promise.all(
      ['guanli', 'wuling', 'chenli'].map((name) => Client.as(app(), name)),
    )) as [Client, Client, Client];
  });

  const somebody = (role: UserRow['role']): Promise<UserRow> => {
    serial += 1;
    const of = role === 'street-user' ? district.streets[0]! : district.bureau;
    return make.user(`person${serial}`, `某${serial}`, role, of);
  };
  const version = async (id: string): Promise<string> =>
    `"${(await app().reads.findOneByOrFail(UserRow, { id })).version}"`;
  const off = async ({ id }: UserRow, body: object = {}): Promise<Answer> =>
    admin.post<Problem>(
      `/api/users/${id}/switch-off`,
      { reason: '调离', ...body },
      { 'if-match': await version(id) },
    );
  const isWaiting = async (): Promise<boolean> => {
    const rows = (await app().reads.query('SELECT 1 FROM pg_locks WHERE NOT granted')) as unknown[];
    return rows.length > 0;
  };

  /** Each way of giving a person something, over HTTP; and at which field it is refused. */
  const GIFTS: Record<
    string,
    { role: UserRow['role']; field?: string; prepare: () => Promise<(to: string) => Promise<Answer>> }
  > = {
    'a case in hand': {
      role: 'street-user',
      field: 'userId',
      prepare: async () => {
        const { id } = await make.signed(district);
        return (userId) => head.put<Problem>(`/api/cases/${id}/handler`, { userId });
      },
    },
    'a case as its officer': {
      role: 'street-user',
      field: 'caseOfficerId',
      prepare: async () => {
        const one = await make.registered(district);
        const seen = { 'if-match': `"${one.version}"` };
        return (caseOfficerId) => officer.patch<Problem>(`/api/cases/${one.id}`, { caseOfficerId }, seen);
      },
    },
    'a new case as its officer': {
      role: 'street-user',
      field: 'caseOfficerId',
      prepare: async () => {
        serial += 1;
        const number = `D3ZZ20260511${String(serial).padStart(4, '0')}`;
        return async (caseOfficerId) => {
          const made = make.registered(district, { acceptanceNo: number, caseOfficerId });
          return made.then(
            () => ({ status: 201, body: { code: '', errors: [] } }),
            (error: Problem & { fields: Problem['errors'] }) => ({
              status: 422,
              body: { code: error.code, errors: error.fields },
            }),
          );
        };
      },
    },
    'a drawn case to look at again': {
      role: 'bureau-officer',
      field: 'assigneeId',
      prepare: async () => {
        const one = await make.registered(district);
        const item = { id: newId(), drawId: newId(), caseId: one.id, ordinal: 1, version: 1 };
        await app()
          .get(UnitOfWork)
          .run((tx) => tx.insert(DrawnCaseRow, item));
        const seen = { 'if-match': '"1"' };
        return (assigneeId) =>
          officer.put<Problem>(`/api/draws/items/${item.id}/assignee`, { assigneeId }, seen);
      },
    },
    'a street to answer for': {
      role: 'leader',
      prepare: async () => (leaderId) =>
        admin.post<Problem>(`/api/units/${district.streets[1]!.id}/leaders`, { leaderId }),
    },
    'letters of somebody who is away': {
      role: 'street-user',
      prepare: async () => (standInId) => {
        const days = { fromOn: '2026-05-20', toOn: '2026-05-22' };
        return admin.post<Problem>('/api/absences', {
          userId: district.users.street!.id,
          standInId,
          ...days,
        });
      },
    },
    'a signature by name': {
      role: 'reviewer',
      prepare: async () => {
        const chain = `/api/campaigns/${district.campaign.id}/sign-off`;
        const seen = { 'if-match': `"${(await officer.get<{ version: number }>(chain)).body.version}"` };
        const step = { role: null, userId: null, condition: 'always', decides: false };
        return (userId) =>
          officer.put<Problem>(
            chain,
            {
              steps: [
                { ...step, title: '核查', holder: 'verifier', decides: true },
                { ...step, title: '复核', holder: 'person', userId },
              ],
              visitFor: [],
              checks: [],
            },
            seen,
          );
      },
    },
  };

  describe.each(Object.keys(GIFTS))('%s', (name) => {
    const { role, field, prepare } = GIFTS[name]!;

    it('waits for a switching off that has begun, and is refused then', async () => {
      const person = await somebody(role);
      const give = await prepare();
      const [begun, end] = [gate(), gate()];
      const away = app()
        .get(UnitOfWork)
        .run(async (tx) => {
          await app().get(SwitchUser).within(tx, SYSTEM, person.id, person.version, { reason: '调离' });
          begun.open();
          await end.opened;
        });
      await begun.opened;
      const answer = give(person.id);
      if (app().get(UnitOfWork).isPostgres) await until('the giver waits', isWaiting);
      end.open();
      await away;
      const { status, body } = await answer;
      expect(status).toBe(422);
      if (field) expect(body.errors.map((one) => one.field)).toEqual([field]);
      expect(await app().get(WorkKeepers).inHandOf(app().reads, person.id)).toEqual([]);
    });
  });

  it('is seen by a switching off that comes while it is being given', async () => {
    const person = await somebody('street-user');
    const one = await make.registered(district);
    const [begun, end] = [gate(), gate()];
    const given = app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await app().get(EditCase).within(tx, SYSTEM, one.id, one.version, { caseOfficerId: person.id });
        begun.open();
        await end.opened;
      });
    await begun.opened;
    const answer = off(person);
    if (app().get(UnitOfWork).isPostgres) await until('the switching off waits', isWaiting);
    end.open();
    await given;
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([409, 'user.work_in_hand']);
    expect((await app().reads.findOneByOrFail(UserRow, { id: person.id })).active).toBe(true);
  });

  it('never comes through, whichever is first, when both are pressed at once', async () => {
    for (let round = 0; round < 12; round++) {
      const people = await Promise.all([somebody('street-user'), somebody('street-user')]);
      const gifts = await Promise.all(people.map(() => GIFTS['a case in hand']!.prepare()));
      const answers = await Promise.all(
        people.flatMap((person, at) =>
          round % 2 === 0 ? [gifts[at]!(person.id), off(person)] : [off(person), gifts[at]!(person.id)],
        ),
      );
      for (const { status } of answers) expect([204, 409, 422]).toContain(status);
      for (const { id } of people) {
        const { active } = await app().reads.findOneByOrFail(UserRow, { id });
        const work = await app().get(WorkKeepers).inHandOf(app().reads, id);
        expect([active, work.length]).toEqual(active ? [true, 1] : [false, 0]);
      }
    }
  });

  it('is handed on with the rest: a drawn case goes to whoever takes over, or back', async () => {
    const [leaving, next] = [await somebody('bureau-officer'), await somebody('bureau-officer')];
    for (const body of [{ successorId: next.id }, { backToUnit: true }]) {
      const give = await GIFTS['a drawn case to look at again']!.prepare();
      expect((await give(leaving.id)).status).toBe(204);
      const refused = await off(leaving);
      expect([refused.status, refused.body.code]).toEqual([409, 'user.work_in_hand']);
      expect((await off(leaving, body)).status).toBe(204);
      const seen = { 'if-match': await version(leaving.id) };
      expect((await admin.post(`/api/users/${leaving.id}/switch-on`, undefined, seen)).status).toBe(204);
    }
    const items = await app().reads.findBy(DrawnCaseRow, { version: 3 });
    expect(items.map(({ assigneeId }) => assigneeId).toSorted()).toEqual([next.id, null].toSorted());
  });
});
