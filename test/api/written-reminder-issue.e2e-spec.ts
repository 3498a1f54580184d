import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { BellItemRow, MailAttachmentRow, MailFileRow } from '../../src/modules/notices/index.js';
import { NotifyIssuedJob } from '../../src/modules/written-reminders/jobs/notify-issued.job.js';
import { ifMatch, letterDesk, type Run, type LetterDesk } from '../support/letter-desk.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('issuing written reminders', (app) => {
  let desk: LetterDesk;
  let run: Run;
  beforeAll(async () => {
    desk = await letterDesk(app());
    const made = await desk.draft('2026-05-04', '2026-05-10', { places: 2 });
    run = await desk.runOf(made.body.id);
    const [first] = run.letters;
    const [named] = first!.addressees;
    const addressees = [
      { ...named!, title: '党工委书记' },
      { userId: null, name: '林某', title: '办事处主任' },
    ];
    const body = { body: '请重视。\n见附件。', addressees };
    await desk.who.officer.put(`/api/written-reminders/${first!.id}`, body, ifMatch(first!.version));
  });

  it('is issued once under two officers: one number, one mail with its files, one bell', async () => {
    const { letters } = await desk.runOf(run.id);
    const both = await Promise.all(
      [desk.who.officer, await desk.as('guanli')].map((who) => desk.issue(who, run.id, letters.slice(0, 2))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    expect(both.find(({ status }) => status === 412)!.body.code).toBe('version.stale');
    await app().drain();
    const [first, second] = (await desk.runOf(run.id)).letters;
    expect([first!.number, second!.number]).toEqual(['督办提〔2026〕1号', '督办提〔2026〕2号']);
    // A job that comes twice finds that everybody was told.
    await app().get(NotifyIssuedJob).handle({ reminderId: first!.id });
    await app().drain();
    const sent = await desk.mails('written-reminder.issued');
    expect(sent.map(({ recipientName, state }) => [recipientName, state])).toEqual(
      expect.arrayContaining([
        ['吴岭', 'sent'],
        ['韩磊', 'sent'],
      ]),
    );
    expect(sent).toHaveLength(2);
    const toHead = sent.find(({ recipientName }) => recipientName === '吴岭')!;
    expect(toHead.subject).toContain('督办提〔2026〕1号');
    const files = await app().reads.find(MailAttachmentRow, {
      where: { mailId: toHead.id },
      order: { position: 'ASC' },
    });
    expect(files.map(({ name }) => name)).toEqual([
      '书面提醒_梧桐街道_督办提〔2026〕1号.docx',
      '附件清单_梧桐街道_督办提〔2026〕1号.xlsx',
    ]);
    expect(await app().reads.countBy(BellItemRow, { rule: 'written-reminder.issued' })).toBe(2);
    const entries = await app().reads.findBy(HistoryEntryRow, { action: 'written-reminder.issue' });
    expect(entries.map(({ subjectId }) => subjectId).toSorted()).toEqual([first!.id, second!.id].toSorted());
  });

  it('says on paper what the street has to know, and nothing of the complainant', async () => {
    const { id, list } = (await desk.runOf(run.id)).letters[0]!;
    const answer = await desk.who.head.file(`/api/written-reminders/${id}/docx`);
    const text = await desk.textOf(answer);
    for (const told of [
      '关于群众信访举报件办理的书面提醒',
      '督办提〔2026〕1号',
      '吴岭同志',
      '请重视。',
      '附件：梧桐街道信访举报件清单（3件）',
      '2026年5月12日',
      ...list.map(({ number }) => number),
    ])
      expect(text).toContain(told);
    const workbook = new ExcelJS.Workbook();
    const xlsx = await desk.who.head.file(`/api/written-reminders/${id}/xlsx`);
    await workbook.xlsx.load(xlsx.body as never);
    const rows = workbook.worksheets[0]!.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row] : []));
    expect(rows.slice(2).map((row) => row[1])).toEqual(['序号', 1, 2, 3]);
    const { sha256 } = await app().reads.findOneByOrFail(MailAttachmentRow, {
      name: '书面提醒_梧桐街道_督办提〔2026〕1号.docx',
    });
    const { content } = await app().reads.findOneByOrFail(MailFileRow, { sha256 });
    const mailed = await mammoth.extractRawText({ buffer: Buffer.from(content, 'base64') });
    expect(mailed.value.replace(/\n+/g, '\n')).toBe(text);
    const whole = await desk.textOf(await desk.who.officer.file(`/api/written-reminder-runs/${run.id}/docx`));
    expect(whole).toContain('零投诉街道名单');
    expect(whole).toContain('青河街道');
    for (const words of [
      text,
      whole,
      JSON.stringify(rows),
      ...(await desk.mails('written-reminder.issued')).map((one) => one.html + one.text),
    ])
      expect(words).not.toMatch(/王某某|13911112222|13800000000|青石巷9号/);
  });
});
