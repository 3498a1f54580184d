import { isId } from '../../../kernel/ids.js';
import { waitingPlace } from './waiting-place.js';

const mine = {
  taskId: '018f0000-0000-7000-8000-000000000001',
  recordedBy: '018f0000-0000-7000-8000-000000000002',
  madeId: '018f0000-0000-7000-8000-00000000000a',
};

describe('where the files of an entry wait', () => {
  it('is the same for the same writer, task and id, however the id is written', () => {
    expect(waitingPlace(mine)).toBe(waitingPlace({ ...mine, madeId: mine.madeId.toUpperCase() }));
  });

  it('is another one for another writer, task or id', () => {
    const other = '018f0000-0000-7000-8000-00000000000b';
    const places = [
      mine,
      { ...mine, taskId: other },
      { ...mine, recordedBy: other },
      { ...mine, madeId: other },
    ];
    expect(new Set(places.map(waitingPlace)).size).toBe(4);
  });

  it('is the id of nothing else, and fits where ids are kept', () => {
    expect(isId(waitingPlace(mine))).toBe(false);
    expect(waitingPlace(mine)).toHaveLength(36);
  });
});
