import { maskSlip } from './mask-slip.js';
import { piecesIn } from './slip-pieces.js';

describe('the recognised pieces of a slip', () => {
  it('stand where the text says them, blacked-out ones first', () => {
    const slip =
      '第 24 批 D3ZZ202605190013 来电：梧桐街道 青石巷 18 号楼下“老灶台”火锅店油烟。举报人电话 13812345678';
    const { text, personal } = maskSlip(slip);
    const pieces = piecesIn(text, personal, [
      { kind: 'street', word: '梧桐街道' },
      { kind: 'place', word: '青石巷18号' },
      { kind: 'subject', word: '老灶台火锅店' },
      { kind: 'type', word: '油烟' },
      { kind: 'type', word: null },
    ]);
    expect(pieces.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['batch', '第 24 批'],
      ['number', 'D3ZZ202605190013'],
      ['channel', '来电'],
      ['street', '梧桐街道'],
      ['place', '青石巷 18 号'],
      ['subject', '老灶台”火锅店'],
      ['type', '油烟'],
      ['personal', '■■■'],
    ]);
  });

  it('never overlap', () => {
    const pieces = piecesIn(
      '青石巷18号',
      [],
      [
        { kind: 'place', word: '青石巷18号' },
        { kind: 'street', word: '青石巷' },
      ],
    );
    expect(pieces).toEqual([{ kind: 'place', start: 0, end: 6 }]);
  });
});
