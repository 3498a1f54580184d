import { idBefore, isId, newId } from './ids.js';

describe('the id of an earlier moment', () => {
  it('is before every id of that moment and after those of the moment before', () => {
    const id = '01a2173d-230d-7549-a5d6-6c50431f8ae0';
    expect(idBefore(id, 0)).toBe('01a2173d-230d-0000-0000-000000000000');
    expect(idBefore(id, 1)).toBe('01a2173d-230c-0000-0000-000000000000');
    expect(idBefore(id, 0x230e)).toBe('01a2173c-ffff-0000-0000-000000000000');
    expect(idBefore(id, 0) < id).toBe(true);
  });

  it('is an id itself and does not fall below the first moment', () => {
    expect(isId(idBefore(newId(), 60_000))).toBe(true);
    expect(idBefore('00000000-0005-7000-8000-000000000000', 60_000)).toBe(
      '00000000-0000-0000-0000-000000000000',
    );
  });
});
