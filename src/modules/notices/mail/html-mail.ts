import type { Block, MailContent } from './blocks.js';
import { blockHtml } from './html-blocks.js';
import { markup } from './markup.js';
import { oneLine } from './one-line.js';
import { BAND, BAND_TEXT, PAGE, WHITE, type } from './palette.js';
import { sentenceText } from './sentence.js';

const PLAIN = markup`role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`;

/** Outlook on Windows knows no greatest width; all others read these as comments. */
const OUTLOOK_BEGINS = markup`<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
`;
const OUTLOOK_ENDS = markup`<!--[if mso]></td></tr></table><![endif]-->
`;

/**
 * The HTML part: one column at most 600 px wide that needs no media query, so nothing but inline style.
 * The summary stands unseen before the band, because mail lists preview the first words.
 */
export function htmlMail({ subject, title, titleNote, blocks }: MailContent): string {
  const column = `width:100%;max-width:600px;margin:0 auto;background:${WHITE}`;
  const note = `text-align:right;padding:0 0 0 12px;${type(12, 18, BAND_TEXT)}`;
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light only">
<meta name="supported-color-schemes" content="light only">
<title>${oneLine(subject)}</title>
</head>
<body bgcolor="${PAGE}" style="margin:0;padding:0;background:${PAGE}">
<div style="display:none;max-height:0;overflow:hidden">${preheader(blocks)}</div>
${OUTLOOK_BEGINS}<table ${PLAIN} align="center" bgcolor="${WHITE}" style="${column}">
<tr><td bgcolor="${BAND}" style="background:${BAND};padding:16px 20px"><table ${PLAIN}><tr>
<td style="${type(17, 26, WHITE, 600)}">${oneLine(title)}</td>
<td align="right" style="${note}">${oneLine(titleNote)}</td>
</tr></table></td></tr>
${blocks.map(blockHtml)}</table>
${OUTLOOK_ENDS}</body>
</html>
`.text;
}

function preheader(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'summary');
  return first ? sentenceText(first.sentence) : '';
}
