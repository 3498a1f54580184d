import { readBatchTitle } from './batch-title.js';

describe('readBatchTitle', () => {
  it.each([
    ['边督边改公开情况一览表（第5批 2026年5月16日）', '第5批', '2026-05-16'],
    ['(第三批 2021 年 5 月 6 日)', '第三批', '2021-05-06'],
    ['省第33批 2021-09-01', '省第33批', '2021-09-01'],
    ['第35-1批', '第35-1批', null],
    ['29、30批', '29、30批', null],
    ['示例区第5批', '第5批', null],
    ['第三轮第四批中央督察 第12批 2025.6.1', '第12批', '2025-06-01'],
    ['2026年2月30日', null, null],
    ['一批群众', null, null],
    ['', null, null],
  ])('reads %j', (text, label, date) => {
    expect(readBatchTitle(text)).toEqual({ label, date });
  });
});
