import { readPeopleTable } from './read-people-table.js';

const HEQING = { name: '何青', username: 'heqing', unit: '梧桐街道', role: '街道经办' };

describe('reading a table of people', () => {
  it('takes cells from a spreadsheet, a CSV with quotes and a BOM, and columns in any order', () => {
    expect(readPeopleTable('姓名\t账号\t单位\t角色\n何青\theqing\t梧桐街道\t街道经办\n')).toEqual([
      { line: 2, cells: HEQING },
    ]);
    expect(
      readPeopleTable(
        '\uFEFF角色,账号,姓名,单位,备注\r\n街道经办,heqing,何青,"梧桐街道",新来\r\n\r\n,,,,\r\n',
      ),
    ).toEqual([{ line: 2, cells: HEQING }]);
  });

  it('takes the usual order without a heading', () =>
    expect(readPeopleTable('何青,heqing,梧桐街道,街道经办')).toEqual([{ line: 1, cells: HEQING }]));

  it('is no table without an account column, or without a line', () => {
    expect(readPeopleTable('姓名,单位\n何青,梧桐街道')).toBeNull();
    expect(readPeopleTable('  \n')).toBeNull();
    expect(readPeopleTable('今天下雨，明天再说')).toBeNull();
  });
});
