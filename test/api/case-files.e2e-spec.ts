import { parse } from 'csv-parse/sync';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { CaseEvidence } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { WriteCaseFile } from '../../src/modules/reports/application/write-case-file.js';
import { MadeFileRow, MakeFile } from '../../src/modules/made-files/index.js';
import type { CaseFileResponse } from '../../src/modules/reports/http/dto/case-file.response.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { pdfPages } from '../support/pdf-text.js';
import {
  SECRET,
  hashOf,
  ask,
  built,
  entriesOf,
  wordsIn,
  photo,
  type Told,
  told,
} from '../support/case-file.js';

describeOnBoth('the case file', (app) => {
  let all: Told;
  let officer: Client;
  let street: Client;
  beforeAll(async () => {
    all = await told(app());
    officer = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
  });

  it('is one PDF with everything in order', async () => {
    const {
      bytes,
      told: state,
      headers,
    } = await built(app(), officer, {
      caseIds: [all.found.id],
      format: 'pdf',
    });
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(state.fileName).toBe('一案一档_D3ZZ202605100777 青石巷18号火锅店油烟.pdf');
    const pages = pdfPages(bytes);
    expect(pages[0]).toContain('一案一档');
    for (const words of ['*D3ZZ202605100777', '第三轮中央督察', '梧桐街道', '区水务局', '已办结', '周敏'])
      expect(pages[0]).toContain(words);
    const contents = [...pages[1]!.matchAll(/^([一二三四五六七八九十]+、.+)\n\.+\n(\d+)$/gm)];
    expect(contents.map(([, title]) => title)).toEqual([
      '一、交办单',
      '二、案件基本情况',
      '三、办理时限',
      '四、整改上报',
      '五、核查决定',
      '六、办理经过',
      '七、整改前后照片',
      '八、照片和材料清单',
    ]);
    const chapter = (at: number): string =>
      pages
        .slice(Number(contents[at]![2]) - 1, Number(contents[at + 1]?.[2] ?? pages.length + 1) - 1)
        .join('\n')
        .replace(/\n/g, '');
    for (const [at, title] of contents.map(([, one]) => one!.slice(2)).entries())
      expect(chapter(at)).toContain(at === 0 ? '群众信访举报件交办单' : title);
    expect(chapter(1)).toContain('住■■■的■■■请致电■■■或■■■核实');
    expect(chapter(2)).toContain('起算：2026-05-11 09:00 交办');
    expect(chapter(3)).toMatch(/第1次上报.*第一次到场.*第2次上报.*第二次到场/);
    expect(chapter(3)).toMatch(/油烟直排属实监测报告夜间噪声不属实/);
    expect(chapter(3)).toContain('罚款 12500.50 元');
    expect(chapter(4)).toMatch(/退回重办请补后厨整改后照片.*核查通过，办结同意销号/);
    expect(chapter(5)).toMatch(
      /登记.*交办.*签收.*开始整改.*■■■（■■■）不在家.*上报整改结果.*退回重办.*核查通过/,
    );
    expect(chapter(6)).toContain('整改前　排口　拍摄 2026-05-11 08:30');
    expect(chapter(6)).toContain('没有对应的照片');
    expect(chapter(7)).toContain('原件 SHA-256');
    expect(pages.join('\n')).not.toMatch(SECRET);
    expect(bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(3);
  });

  it('is a zip that unpacks anywhere and proves itself', async () => {
    const { bytes, told: state } = await built(app(), officer, { caseIds: [all.found.id], format: 'zip' });
    expect(state.fileName).toBe('一案一档_D3ZZ202605100777 青石巷18号火锅店油烟.zip');
    const entries = await entriesOf(bytes);
    expect([...entries.keys()]).toEqual([
      '一案一档.pdf',
      '证据/01 整改前 排口 2026-05-11 0830.jpg',
      '证据/02 整改后 排口 2026-05-11 0830.jpg',
      '证据/03 整改前 后厨-门- 2026-05-11 0830.jpg',
      '证据/04 材料 _监测_报告 ■■■.pdf',
      '目录.csv',
      'history.json',
      'SHA256SUMS',
    ]);
    // Bit 11 of the flags in every local header: names are UTF-8.
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4))
      expect(bytes.readUInt16LE(at + 6) & 0x800).toBe(0x800);

    const folder = mkdtempSync(join(tmpdir(), 'duban-case-file-'));
    for (const [name, content] of entries) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).toString();
    rmSync(folder, { recursive: true });
    expect(said.trim().split('\n')).toHaveLength(7);
    expect(said).not.toContain('FAILED');

    const [headings, ...lines] = parse(entries.get('目录.csv')!, { bom: true }) as string[][];
    const column = (name: string): string[] => lines.map((line) => line[headings!.indexOf(name)]!);
    expect(column('类别')).toEqual(['整改前', '整改后', '整改前', '材料']);
    expect(column('本文件 SHA-256')).toEqual(column('文件').map((name) => hashOf(entries.get(name)!)));
    expect(column('原件 SHA-256')[0]).toBe(hashOf(await photo(10)));

    const history = JSON.parse(entries.get('history.json')!.toString()) as { action: string; at: string }[];
    const kept = await app().reads.countBy(HistoryEntryRow, { subjectType: 'case', subjectId: all.found.id });
    expect(history).toHaveLength(kept);
    expect(history[0]!.action).toBe('case.register');
    expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted());
  });

  it('never holds the complainant: in no text, no name and no EXIF', async () => {
    for (const client of [officer, street]) {
      const { bytes } = await built(app(), client, { caseIds: [all.found.id], format: 'zip' });
      const entries = await entriesOf(bytes);
      expect(wordsIn(entries)).not.toMatch(SECRET);
      for (const [name, content] of entries)
        if (name.endsWith('.jpg')) {
          const { exif, width } = await sharp(content).metadata();
          expect([name, exif, width]).toEqual([name, undefined, 1200]);
        }
    }
  });

  it('holds them on a page of its own for a reason that is logged, and says so on every page', async () => {
    const revealReason = '移送公安机关核实';
    const { bytes, told: state } = await built(app(), officer, {
      caseIds: [all.found.id],
      format: 'zip',
      revealReason,
    });
    expect(state.fileName).toContain('_内部.zip');
    const entries = await entriesOf(bytes);
    const pages = pdfPages(entries.get('一案一档_内部.pdf')!);
    for (const words of ['王某某', '13911112222', '青石巷9号', '110101199003070011'])
      expect(pages.at(-1)).toContain(words);
    for (const page of pages) expect(page).toContain('内部　含举报人信息　严禁外传');
    expect(pages.slice(0, -1).join('\n')).not.toMatch(SECRET);
    const rest = new Map([...entries].filter(([name]) => !name.endsWith('.pdf')));
    expect(wordsIn(rest)).not.toMatch(SECRET);
    expect(wordsIn(rest)).not.toContain(revealReason);
    const reveal = await app().reads.findOneByOrFail(HistoryEntryRow, {
      subjectId: all.found.id,
      action: 'contact.reveal',
    });
    expect([reveal.actorName, reveal.note]).toEqual(['周敏', revealReason]);
    const [build] = await app().reads.find(HistoryEntryRow, {
      where: { subjectId: all.found.id, action: 'case-file.build' },
      order: { id: 'DESC' },
    });
    expect(build!.data).toMatchObject({ format: 'zip', withContact: true, together: 1 });
  });

  it('gives nobody what they may not see', async () => {
    const other = await Client.as(app(), 'hanlei');
    expect((await ask(other, { caseIds: [all.found.id], format: 'pdf' })).status).toBe(404);
    const reveal = await ask(street, { caseIds: [all.found.id], format: 'pdf', revealReason: '想知道' });
    expect(reveal.status).toBe(403);
    const hidden = await all.make.dispatched(all.district, {
      streetId: all.district.streets[1]!.id,
      leadUnitId: all.district.streets[1]!.id,
    });
    const mixed = await ask(street, { caseIds: [all.found.id, hidden.id], format: 'zip' });
    expect(mixed.status).toBe(404);
    const { told: own } = await built(app(), officer, { caseIds: [all.found.id], format: 'pdf' });
    expect((await street.get(`/api/case-files/${own.id}`)).status).toBe(404);
    expect((await street.file(`/api/case-files/${own.id}/file`)).status).toBe(404);
    expect(
      await app().reads.countBy(MadeFileRow, {
        kind: 'case-file',
        requestedBy: all.district.users.otherStreet!.id,
      }),
    ).toBe(0);
  });

  it('refuses what it cannot do, and says so', async () => {
    const second = await all.make.registered(all.district);
    const two = await ask(officer, { caseIds: [all.found.id, second.id], format: 'pdf' });
    expect([two.status, two.body.code]).toEqual([422, 'case-file.one_pdf_one_case']);
    const many = Array.from({ length: 51 }, (_, at) => `018f0000-0000-7000-8000-0000000000${at + 10}`);
    expect((await ask(officer, { caseIds: many, format: 'zip' })).status).toBe(422);
    expect((await ask(officer, { caseIds: [], format: 'zip' })).status).toBe(422);
    const waiting = await Promise.all(
      [1, 2, 3].map(() => ask(officer, { caseIds: [second.id], format: 'pdf' })),
    );
    const early = await officer.get<{ code: string }>(`/api/case-files/${waiting[0]!.body.id}/file`);
    expect([early.status, early.body.code]).toEqual([409, 'export.not_ready']);
    expect((await ask(officer, { caseIds: [second.id], format: 'pdf' })).body.code).toBe('export.too_many');
    await app().drain();
  });

  it('says under each photo how far from the place of the case it was taken', async () => {
    const { id } = await all.make.signed(all.district, { acceptanceNo: 'D3ZZ202605110666' });
    const chapterOf = async (): Promise<string> => {
      const { bytes } = await built(app(), officer, { caseIds: [id], format: 'pdf' });
      // Where a line was broken, and with what, is the business of the page.
      return pdfPages(bytes).join('').replace(/\s/g, '');
    };
    const actor = all.make.actor(all.district.users.street!, all.district.streets[0]!);
    for (const [name, shade, position] of [
      ['近.jpg', 91, { lat: 22.5, lng: 113.3 }],
      ['远.jpg', 92, { lat: 22.5024, lng: 113.3 }],
      ['不知.jpg', 93, null],
    ] as const) {
      const bytes = await sharp(await photo(shade)).toBuffer();
      await app()
        .get(CaseEvidence)
        .add(actor, id, { bytes, name, kind: 'before', point: name, takenAt: null, sha256: null, position });
    }
    const without = await chapterOf();
    expect(without).toContain('拍摄位置22.50240，113.30000');
    expect(without).not.toContain('距案件地点');
    const bureau = await Client.as(app(), 'chenli');
    const set = await bureau.put(`/api/cases/${id}/position`, { lat: 22.5, lng: 113.3 });
    expect(set.status).toBe(200);
    const placed = await chapterOf();
    expect(placed).toContain('距案件地点0米（22.50000，113.30000）');
    expect(placed).toContain('距案件地点267米（22.50240，113.30000）');
    expect(placed.match(/距案件地点/g)).toHaveLength(2);
  });

  it('of several cases is a folder for each, with sums of its own', async () => {
    const twins = await Promise.all(
      [1, 2].map((n) =>
        all.make.registered(all.district, { acceptanceNo: `D3ZZ20260511880${n}`, title: '同名的店' }),
      ),
    );
    const { bytes, told: state } = await built(app(), officer, {
      caseIds: [all.found.id, ...twins.map(({ id }) => id), all.found.id],
      format: 'zip',
    });
    expect(state.fileName).toBe('一案一档_3件_202605110900.zip');
    const entries = await entriesOf(bytes);
    const folders = [...new Set([...entries.keys()].map((name) => name.split('/')[0]))];
    expect(folders).toEqual([
      'D3ZZ202605100777 青石巷18号火锅店油烟',
      'D3ZZ202605118801 同名的店',
      'D3ZZ202605118802 同名的店',
    ]);
    for (const folder of folders) {
      const sums = entries.get(`${folder}/SHA256SUMS`)!.toString().trim().split('\n');
      for (const line of sums) {
        const [sum, name] = [line.slice(0, 64), line.slice(66)];
        expect([name, hashOf(entries.get(`${folder}/${name}`)!)]).toEqual([name, sum]);
      }
    }
    expect(wordsIn(entries)).not.toMatch(SECRET);
  });

  it('broken off in the middle is built again, once, and leaves nothing half done', async () => {
    const { body } = await ask(officer, { caseIds: [all.found.id], format: 'zip' });
    const folder = join(app().dataDir, 'case-files');
    const half = join(folder, `${body.id}.018f0000-0000-7000-8000-000000000000.part`);
    writeFileSync(half, '半个文件');
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(MadeFileRow, { id: body.id }, { state: 'running', written: 3 }));
    await app().drain();
    const first = (await officer.file(`/api/case-files/${body.id}/file`)).body;
    await app().get(MakeFile).run(body.id, app().get(WriteCaseFile));
    expect((await officer.file(`/api/case-files/${body.id}/file`)).body.equals(first)).toBe(true);
    expect((await entriesOf(first)).size).toBe(8);
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
    app().setClock('2026-05-12', '09:01');
    await app().tick('tick.exports');
    expect(readdirSync(folder)).toEqual([]);
    officer = await Client.as(app(), 'zhoumin');
    const late = await officer.get<{ code: string }>(`/api/case-files/${body.id}/file`);
    expect([late.status, late.body.code]).toEqual([404, 'export.expired']);
    app().setClock('2026-05-11', '09:00');
    officer = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
  });

  it('that cannot be written says so and leaves no part behind', async () => {
    const { body } = await ask(officer, { caseIds: [all.found.id], format: 'zip' });
    const folder = join(app().dataDir, 'case-files');
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, 'no folder');
    await expect(app().get(MakeFile).run(body.id, app().get(WriteCaseFile))).rejects.toThrow('EEXIST');
    const failed = (await officer.get<CaseFileResponse>(`/api/case-files/${body.id}`)).body;
    expect([failed.state, failed.failure]).toEqual(['failed', expect.stringContaining('没有留下文件')]);
    rmSync(folder);
    await app().drain();
    expect(existsSync(folder)).toBe(true);
  });
});
