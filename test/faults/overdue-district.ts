import { SYSTEM } from '../../src/modules/access/index.js';
import { AddUnit } from '../../src/modules/organisation/index.js';
import { OutboxRepository } from '../../src/platform/outbox/outbox.repository.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from '../support/app.js';
import { given } from '../support/given.js';

/** So many streets, each with one case that is late by nine days and one mailbox that is to be told of it. */
export async function overdueDistrict(test: TestApp, streets: number): Promise<Set<string>> {
  const make = given(test);
  test.setClock('2026-05-11', '09:00');
  const district = await make.district();
  const parentId = district.bureau.parentId;
  const addresses = new Set<string>();
  for (let count = 1; count <= streets; count += 1) {
    const dutyEmail = `street-${count}@duban.example`;
    const name = `第${count}街道`;
    const street = await test.get(AddUnit).run(SYSTEM, { name, kind: 'street', parentId, dutyEmail });
    await make.dispatched(district, { streetId: street.id, leadUnitId: street.id });
    addresses.add(dutyEmail);
  }
  // Nobody is told of the dispatch: this is about the reminders.
  await test.get(UnitOfWork).run((tx) => test.get(OutboxRepository).settleOpen(tx, test.clock.now()));
  return addresses;
}
