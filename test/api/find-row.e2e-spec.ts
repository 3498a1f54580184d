import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CampaignRow } from '../../src/modules/campaigns/index.js';
import { CaseRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UnitRow, UserRow } from '../../src/modules/organisation/index.js';
import { findRow } from '../../src/platform/database/find-row.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('a row that is looked for by its values', (app) => {
  beforeAll(async () => {
    const make = given(app());
    const district = await make.district();
    await make.signed(district, { isKeyCase: true });
    await make.registered(district, { acceptanceNo: null });
  });

  it.each([
    CampaignRow,
    CaseRow,
    DeadlineRow,
    HistoryEntryRow,
    UnitRow,
    UserRow,
  ] as EntityTarget<ObjectLiteral>[])(
    'is what TypeORM finds, with its flags, figures, empty fields and what is kept as JSON',
    async (entity) => {
      const { reads } = app();
      const rows = await reads.find(entity);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(await findRow(reads, entity, { id: row.id as string })).toStrictEqual(row);
    },
  );

  it('has all of the values, and is null where none has', async () => {
    const { reads } = app();
    const [one] = await reads.find(CaseRow, { where: { isKeyCase: true } });
    const { id, isKeyCase, status } = one!;
    expect(await findRow(reads, CaseRow, { id, isKeyCase, status })).toStrictEqual(one);
    expect(await findRow(reads, CaseRow, { id, isKeyCase: false, status })).toBeNull();
    expect(await findRow(reads, CaseRow, { id: `${id}' OR '1' = '1` })).toBeNull();
  });

  it('is of the transaction that asks', async () => {
    const [one] = await app().reads.find(CaseRow);
    const asked = app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await tx.update(CaseRow, { id: one!.id }, { title: '改过' });
        expect((await findRow(tx, CaseRow, { id: one!.id }))?.title).toBe('改过');
        throw new Error('no');
      });
    await expect(asked).rejects.toThrow('no');
    expect((await findRow(app().reads, CaseRow, { id: one!.id }))?.title).toBe(one!.title);
  });

  it('is not looked for by nothing', async () => {
    const nothing = { id: undefined } as unknown as { id: string };
    await expect(findRow(app().reads, CaseRow, nothing)).rejects.toThrow('no value to look for: id');
    await expect(findRow(app().reads, CaseRow, { campaign: 'x' } as never)).rejects.toThrow(
      'has no campaign',
    );
  });
});
