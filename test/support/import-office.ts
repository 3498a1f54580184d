import { CaseRow } from '../../src/modules/cases/index.js';
import { startApp, type TestApp } from './app.js';
import { Client, type Answer } from './client.js';
import { given, type District } from './given.js';
import { importing, type TestFile, type UploadMore, type WholeRun } from './importing.js';

export const SAMPLE = 'layout-a-round3.csv';
export const FEATURES = ['银杏街道', '枫桥街道', '桂湖街道', '松林镇'];

export let test: TestApp;
export let district: District;
export let officer: Client;

export async function start(options: Parameters<typeof startApp>[0] = {}): Promise<void> {
  test = await startApp(options);
  district = await given(test).district();
  for (const name of FEATURES) await given(test).unit(name, 'street', null);
  officer = await Client.as(test, 'zhoumin');
  imports = importing(test, officer, district.campaign.id);
}

export let imports: ReturnType<typeof importing>;
export const upload = (file: TestFile, more: UploadMore = {}) => imports.upload(file, more);
export const commit = (id: string, skipRejected: boolean, more: { by?: Client } = {}) =>
  imports.commit(id, skipRejected, more);
export const row = (answer: Answer<WholeRun>, rowNumber: number) => imports.row(answer, rowNumber);
export const codes = (answer: Answer<WholeRun>, rowNumber: number) => imports.codes(answer, rowNumber);
export const caseOf = (id: string | null): Promise<CaseRow> =>
  test.reads.findOneByOrFail(CaseRow, { id: id ?? '' });
export const HEADING = '受理编号,交办问题基本情况,行政区域,问题类型,调查核实情况,是否属实';
export const csv = (...lines: string[]): { name: string; bytes: string } => ({
  name: '清单.csv',
  bytes: [HEADING, ...lines].join('\n'),
});
