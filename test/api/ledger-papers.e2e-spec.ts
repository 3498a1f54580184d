import { factsOf, LedgerOffice, sheetOf, wordsOf } from '../support/ledger-office.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('a ledger on paper', (app) => {
  const office = new LedgerOffice(app);
  let ids: string[];

  beforeAll(async () => {
    await office.start();
    ids = await office.openThree();
  });
  beforeEach(() => office.on('2026-06-20'));

  it('prints an issue byte for byte the same, whatever happens afterwards', async () => {
    const issue = await office.freeze();
    const print = async () => [
      await office.paper(issue, 'xlsx'),
      await office.paper(issue, 'docx'),
      await office.paper(issue, 'docx', office.who.otherStreet),
    ];
    const before = await print();
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200]);
    await office.on('2026-07-02', '15:40');
    await office.tell(ids[0]!, '印发以后的进展。');
    const view = await office.settings();
    const columns = [{ key: 'number', heading: '编号' }];
    expect((await office.set(view, { name: '改了名的台账', columns })).status).toBe(204);
    const after = await print();
    after.forEach(({ body }, at) => expect(body.equals(before[at]!.body)).toBe(true));
    expect((await office.set(await office.settings(), factsOf(view))).status).toBe(204);

    // A street gets its own rows, and the paper says so.
    const [xlsx, docx, part] = before.map(({ body }) => body);
    const words = wordsOf(part!, 'word/document.xml');
    expect(words).toContain('云栖街道部分');
    expect(words).not.toContain('雨污混接');
    expect(wordsOf(docx!, 'word/document.xml')).toContain('2026年第1期');
    expect(wordsOf(xlsx!, 'docProps/core.xml')).toContain('2026-06-20T01:00:00Z');
  });

  it('prints a long issue in a process of its own, twice the same, with every row in its order', async () => {
    const rows = 120;
    for (let n = 4; n <= rows; n += 1) await office.open(`第 ${n} 号点位整治`);
    const issue = await office.freeze();
    const print = async () => [await office.paper(issue, 'xlsx'), await office.paper(issue, 'docx')];
    const first = await print();
    expect(first.map(({ status }) => status)).toEqual([200, 200]);
    await office.on('2026-07-03', '11:20');
    await office.tell(ids[1]!, '印发以后的进展。');
    const second = await print();
    second.forEach(({ body }, at) => expect(body.equals(first[at]!.body)).toBe(true));
    const [xlsx, docx] = first.map(({ body }) => body);
    const sheet = await sheetOf(xlsx!);
    const printed = sheet
      .getSheetValues()
      .flatMap((row) => /第 \d+ 号点位整治/.exec(JSON.stringify(row ?? ''))?.[0] ?? []);
    expect(printed).toHaveLength(rows - 3);
    expect(printed).toEqual(printed.map((_, at) => `第 ${at + 4} 号点位整治`));
    const words = wordsOf(docx!, 'word/document.xml');
    for (const title of printed) expect(words).toContain(title);
  });

  it('prints A4 across with the heading line on each page', async () => {
    const issue = await office.freeze();
    const sheet = await sheetOf((await office.paper(issue, 'xlsx')).body);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
    expect(sheet.getCell('A1').text).toBe('生态环境保护督察反馈问题整改台账');
    expect(sheet.getCell('A1').font).toMatchObject({ name: '方正小标宋简体' });
    expect(sheet.getRow(3).values).toContain('本期进展');
    const words = wordsOf((await office.paper(issue, 'docx')).body, 'word/document.xml');
    expect(words).toContain('w:tblHeader');
    expect(words).toContain('w:orient="landscape"');
  });
});
