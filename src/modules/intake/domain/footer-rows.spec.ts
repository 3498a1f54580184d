import { readSection, skipReason, statedTotal } from './footer-rows.js';
import { findHeader } from './header-map.js';

const HEADING = ['序号', '受理编号', '举报内容', '行政区域', '是否属实'];
const header = findHeader([{ number: 1, cells: HEADING }])!;
const row = (...cells: string[]) => ({ number: 2, cells });

describe('skipReason', () => {
  it.each([
    [['', ' ', ''], 'blank'],
    [['9', '', ''], 'blank'],
    [HEADING, 'header'],
    [['合计', '', '2件'], 'total'],
    [['', '合计:16件', '(注:…)'], 'total'],
    [['小 计', '3'], 'total'],
    [['注:一件可能涉及多种类型'], 'note'],
    [['填表人:某某', '', '审核人:某某'], 'note'],
    [['“*”为重点关注件'], 'note'],
    [['一、来电(3件)'], 'section'],
    [['第5批(5月16日)'], 'section'],
  ])('skips %j as %s', (cells, reason) => {
    expect(skipReason(row(...cells), header)).toBe(reason);
  });

  it.each([
    [['1', 'D3ZZ202605110007', '某店油烟', '示例区', '属实']],
    [['8', 'X3ZZ202605140009', '', '示例区', '']],
    [['', '', '合计三家饭店油烟扰民']],
    [['', '', '来电']],
    [['8', '', '', '示例区', '']],
    [['', 'X3ZZ202605140009']],
  ])('takes %j for a case', (cells) => {
    expect(skipReason(row(...cells), header)).toBeNull();
  });
});

describe('readSection', () => {
  it.each([
    ['来信', 'LETTER', null],
    ['二、来信举报件(1件)', 'LETTER', null],
    ['微信', 'WECHAT', null],
    ['第5批', null, '第5批'],
  ])('reads %s', (text, channel, batchLabel) => {
    expect(readSection(row(text))).toEqual({ channel, batchLabel });
  });

  it('is null for other rows', () => {
    expect(readSection(row('来信', '1'))).toBeNull();
    expect(readSection(row('说明'))).toBeNull();
  });
});

describe('statedTotal', () => {
  it('reads the number of cases', () => {
    expect(statedTotal(row('', '合计:16件'))).toBe(16);
    expect(statedTotal(row('合计', '16'))).toBeNull();
    expect(statedTotal(row())).toBeNull();
  });
});
