import ExcelJS from 'exceljs';
import { newId } from '../../src/kernel/ids.js';
import { until } from '../../test/support/until.js';
import { makeCase } from '../district/make-case.js';
import type { Figure } from '../report/figure.js';
import { summary } from '../report/stats.js';
import { createCase } from './create.js';
import type { Bench, Measure } from './measure.js';

interface Run {
  id: string;
  state: string;
  counts: { created: number };
}

/** A list of the round-3 form: read, judged and committed, while another officer goes on logging cases. */
export const importList: Measure = async (bench) => {
  const { options } = bench;
  const file = await workbook(bench, options.importRows);
  const alone = await pulse(bench, 30, () => false);
  const began = performance.now();
  let done = false;
  const beside = pulse(bench, Infinity, () => done);
  const judged = await judge(bench, file);
  const judgedAt = performance.now();
  const committed = await commit(bench, judged.id);
  const finished = performance.now();
  done = true;
  if (committed.counts.created !== options.importRows)
    throw new Error(`imported ${committed.counts.created} of ${options.importRows}`);
  const common = { database: bench.database, measure: 'import' } as const;
  const others = await beside;
  const rows = options.importRows;
  const seconds = (from: number, to: number): number => (to - from) / 1000;
  const committing = seconds(judgedAt, finished);
  const asked = performance.now();
  await bench.reference.ask('createMany', { count: rows });
  const reference = seconds(asked, performance.now());
  const figures: Figure[] = [
    { ...common, what: `${rows} rows, dry run`, unit: 's', value: seconds(began, judgedAt) },
    {
      ...common,
      what: `${rows} rows, commit`,
      unit: 's',
      value: committing,
      reference,
      ratio: reference / committing,
      goal: { of: 'ratio', atLeast: 0.3 },
    },
    {
      ...common,
      what: `${rows} rows, from upload to the ledger`,
      unit: 's',
      value: seconds(began, finished),
      goal: { of: 'value', atMost: 30 },
    },
    {
      ...common,
      what: 'a create of another officer meanwhile',
      unit: 'ms',
      ...summary(others),
      reference: summary(alone).value,
      ratio: summary(alone).value / summary(others).value,
    },
  ];
  return figures;
};

/** Creates one case after the other with a short rest, until told to stop. */
async function pulse(bench: Bench, most: number, isOver: () => boolean): Promise<number[]> {
  const took: number[] = [];
  while (took.length < most && !isOver()) {
    const began = performance.now();
    await createCase(bench);
    took.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return took;
}

/** Uploads it and waits until every row is judged. */
async function judge({ product, district }: Bench, file: Buffer): Promise<Run> {
  const form = new FormData();
  form.set('campaignId', district.campaignId);
  form.set('batchLabel', '第9999批');
  form.set('file', new Blob([new Uint8Array(file)]), '第9999批转办清单.xlsx');
  const { id } = await product.officer.upload<Run>('/api/imports', form, { 'idempotency-key': newId() });
  return settled(() => product.officer.json<Run>(`/api/imports/${id}`), 'dry-run');
}

async function commit({ product }: Bench, id: string): Promise<Run> {
  await product.officer.post(`/api/imports/${id}/commit`, { skipRejected: false });
  return settled(() => product.officer.json<Run>(`/api/imports/${id}`), 'committed');
}

async function settled(read: () => Promise<Run>, state: string): Promise<Run> {
  const found = await until(
    `the import is ${state}`,
    async () => {
      const run = await read();
      return run.state === state && run;
    },
    120_000,
  );
  return found;
}

async function workbook({ district, options }: Bench, rows: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('转办清单');
  sheet.addRow([
    '序号',
    '受理编号',
    '交办问题基本情况',
    '行政区域',
    '污染类型',
    '调查核实情况',
    '是否属实',
    '办结目标',
    '处理和整改情况',
    '是否办结',
    '责任人被处理情况',
  ]);
  for (let n = 0; n < rows; n += 1) {
    const { row, types } = makeCase(n + options.cases, n + options.cases + 1, district);
    const number = `D3ZZ20990101${String(n).padStart(6, '0')}`;
    sheet.addRow([
      n + 1,
      number,
      row.content,
      row.area,
      types.map(({ label }) => label).join('、'),
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
