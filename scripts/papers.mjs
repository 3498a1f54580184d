// Fetches each paper of a demo district as its users do, and opens it in LibreOffice.
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { signIn, startDemo } from './demo-district.mjs';

const run = promisify(execFile);
const FOLDER = process.argv[2];
const PORT = Number(process.env.PORT ?? 3919);
/** Points; A4 and A3 as PDF has them. */
const SIZES = { A4: [595, 842], A3: [842, 1191] };
/** Points of the letters of most words; what is smaller is not read on paper. */
const SMALLEST = 7;
/** Sizes are told in whole points: at this zoom, in thirds of one. */
const ZOOM = 3;

const demo = await startDemo(PORT);
const desk = await signIn(demo.url, 'guanli');
const json = async (path) => (await desk.get(path)).json();
const listOf = (answer) => answer.items ?? answer;
const papers = [];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const keep = async (answer) => {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  // Papers of one kind may bear one name.
  const file = join(FOLDER, `${papers.length + 1}_${decodeURIComponent(name)}`);
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  papers.push(file);
};
const fetched = async (path) => keep(await desk.get(path));

for (const { id } of listOf(await json('/api/ledgers'))) {
  const [issue] = (await json(`/api/ledgers/${id}`)).issues;
  for (const form of ['xlsx', 'docx']) {
    await fetched(`/api/ledgers/${id}/draft?form=${form}`);
    if (issue) await fetched(`/api/ledgers/${id}/issues/${issue.id}/file?form=${form}`);
  }
  if (issue) await fetched(`/api/ledgers/${id}/issues/${issue.id}/fill-in`);
}
await fetched('/api/stage-closed/xlsx');
await fetched('/api/accountability/register.xlsx');
for (const { id } of listOf(await json('/api/dispatch-rounds')))
  await fetched(`/api/dispatch-rounds/${id}/xlsx`);
for (const { id } of listOf(await json('/api/colour-slips'))) await fetched(`/api/colour-slips/${id}/docx`);
for (const { id } of listOf(await json('/api/written-reminder-runs'))) {
  await fetched(`/api/written-reminder-runs/${id}/docx`);
  const [letter] = (await json(`/api/written-reminder-runs/${id}`)).letters;
  for (const form of ['docx', 'xlsx']) await fetched(`/api/written-reminders/${letter.id}/${form}`);
}
for (const { id } of listOf(await json('/api/rectifications'))) {
  const writeOff = `/api/rectifications/${id}/write-off`;
  const { rounds } = await json(writeOff);
  for (const { round, links } of rounds) {
    await fetched(`${writeOff}/rounds/${round}/application`);
    for (const { notice } of links.flatMap(({ attempts }) => attempts))
      if (notice) await fetched(`${writeOff}/notices/${notice.id}/document`);
  }
}
const [campaign] = listOf(await json('/api/campaigns'));
await fetched(`/api/statistics/summary.xlsx?campaignId=${campaign.id}`);
const [{ id: caseId }] = (await json('/api/cases?limit=1')).items;
await fetched(`/api/cases/${caseId}/slip?format=docx`);
for (const { id: layout } of (await json(`/api/exports/layouts?campaignId=${campaign.id}`)).forms) {
  const order = { format: 'xlsx', layout, query: { campaignId: campaign.id } };
  const { id } = await (await desk.post('/api/exports', order)).json();
  await made(id, layout);
  await fetched(`/api/exports/${id}/file`);
}
await demo.stop();

await run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', join(FOLDER, 'pdf'), ...papers]);
let failed = false;
console.log('| paper | pages | on | letters |\n| --- | --- | --- | --- |');
for (const paper of papers) {
  const pdf = join(FOLDER, 'pdf', basename(paper).replace(/\.\w+$/, '.pdf'));
  const { stdout: info } = await run('pdfinfo', [pdf]).catch(() => ({ stdout: '' }));
  const pages = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0);
  const sides =
    /^Page size:\s+([\d.]+) x ([\d.]+)/m
      .exec(info)
      ?.slice(1)
      .map((side) => Math.round(Number(side))) ?? [];
  const size = Object.keys(SIZES).find(
    (name) => String(SIZES[name]) === String(sides.toSorted((a, b) => a - b)),
  );
  const letters = pages > 0 ? await lettersOf(pdf) : 0;
  const fault = !pages
    ? 'does not open'
    : !size
      ? `is on ${sides}`
      : letters < SMALLEST
        ? 'is too small'
        : '';
  failed ||= fault !== '';
  console.log(`| ${basename(paper)} | ${pages} | ${size ?? sides} | ${letters.toFixed(1)} ${fault} |`);
}
process.exit(failed ? 1 : 0);

async function made(id, layout) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { state, failure } = await json(`/api/exports/${id}`);
    if (state === 'done') return;
    if (state === 'failed') throw new Error(`the list of form ${layout} was not made: ${failure}`);
    await wait(200);
  }
  throw new Error(`the list of form ${layout} was not made in time`);
}

/** Points in which most of the first page is set, as it is printed. */
async function lettersOf(pdf) {
  const { stdout } = await run('pdftohtml', ['-xml', '-i', '-zoom', String(ZOOM), '-l', '1', '-stdout', pdf]);
  const sizes = new Map(
    [...stdout.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, size / ZOOM]),
  );
  const signs = new Map();
  for (const [, id, text] of stdout.matchAll(/font="(\d+)">(.*?)<\/text>/g))
    signs.set(sizes.get(id), (signs.get(sizes.get(id)) ?? 0) + text.replaceAll(/<[^>]*>/g, '').length);
  const [most] = [...signs].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}
