import type { Words } from '../../i18n/words';

export const caseFileWords = {
  one: { zh: '生成一案一档', en: 'Build case file' },
  many: { zh: '生成 {n} 件的一案一档', en: 'Build {n} case {n|file|files}' },
  title: { zh: '一案一档', en: 'Case file' },
  titleMany: { zh: '一案一档 · {n} 件', en: 'Case files · {n}' },
  holds: {
    zh: '封面、目录、交办单、基本情况、时限、上报、核查、经过、照片和材料清单。',
    en: 'Cover, contents, slip, facts, deadlines, reports, decisions, history, photos and the list of papers.',
  },
  format: { zh: '格式', en: 'Format' },
  pdf: { zh: 'PDF（一份，可打印）', en: 'PDF (one, to print)' },
  zip: { zh: 'zip（PDF 加照片、材料和校验码）', en: 'zip (PDF with photos, papers and check sums)' },
  zipMany: { zh: '一个 zip，每件一个文件夹。', en: 'One zip with a folder for each case.' },
  without: {
    zh: '不含举报人信息，照片里的位置信息已去掉。',
    en: 'Without the complainant; photos carry no position.',
  },
  reveal: { zh: '放入举报人信息（内部）', en: 'Put the complainant in (internal)' },
  reason: { zh: '事由（记入日志）', en: 'Reason (logged)' },
  reasonNeeded: { zh: '请写明事由。', en: 'Please give the reason.' },
  internal: {
    zh: '文件会标“内部”，请勿外传。',
    en: 'The file is marked internal; do not pass it on.',
  },
  start: { zh: '生成', en: 'Build' },
  close: { zh: '关闭', en: 'Close' },
  waiting: { zh: '排队中…', en: 'Waiting…' },
  running: { zh: '已完成 {written} / {total} 步', en: '{written} of {total} steps' },
  progress: { zh: '生成进度', en: 'Progress' },
  mayClose: {
    zh: '可以关掉这个窗口，生成不会停；再打开就在“最近生成”里。',
    en: 'You may close this; the work goes on, and the file is then under "Built lately".',
  },
  done: { zh: '已生成，{size}', en: 'Ready, {size}' },
  download: { zh: '下载 {name}', en: 'Download {name}' },
  kept: { zh: '保留到 {time}，只有您能下载。', en: 'Kept until {time}, for you only.' },
  failed: { zh: '没有生成：{detail}', en: 'Not built: {detail}' },
  expired: { zh: '文件已过保留期，请重新生成。', en: 'The file has expired; build it again.' },
  again: { zh: '再生成一份', en: 'Build another' },
  lately: { zh: '最近生成', en: 'Built lately' },
  tooMany: { zh: '一案一档一次最多 {most} 件', en: 'At most {most} case files at once' },
} satisfies Words;
