import { harmless } from './csv-table.js';

describe('a cell of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['＝A1', "'＝A1"],
    ['D3=1', 'D3=1'],
    ['—', '—'],
    ['', ''],
    [-5, '-5'],
  ])('%j is written as %j', (cell, written) => expect(harmless(cell)).toBe(written));
});
