import type { FileBlock, FileText } from '../../../platform/documents/case-file-chapter.js';
import type { Eraser } from '../../cases/index.js';

/** A block whose texts are safe to be drawn. */
export type CleanBlock = FileBlock;

/** Every text of a chapter without personal data; the renderer never sees what stood there before. */
export function cleanBlocks(blocks: readonly FileBlock[], erase: Eraser): CleanBlock[] {
  const text = (words: FileText): string => (typeof words === 'string' ? erase(words) : words.verbatim);
  return blocks.map((block): CleanBlock => {
    switch (block.kind) {
      case 'heading':
      case 'text':
        return { ...block, text: text(block.text) };
      case 'facts':
        return { ...block, rows: block.rows.map(([label, words]) => [label, text(words)] as const) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(text)) };
      case 'form':
        return { ...block, sheet: cleanForm(block.sheet, erase) };
      case 'photos':
        return {
          ...block,
          pairs: block.pairs.map(
            ([before, after]) =>
              [
                before && { ...before, caption: text(before.caption) },
                after && { ...after, caption: text(after.caption) },
              ] as const,
          ),
        };
    }
  });
}

type Form = Extract<FileBlock, { kind: 'form' }>['sheet'];

function cleanForm(sheet: Form, erase: Eraser): Form {
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (cell.verbatim ? cell : { ...cell, text: erase(cell.text) })),
  );
  return { ...sheet, rows: rows as unknown as Form['rows'] };
}

/** Keys of the history whose words only look like personal data. */
const VERBATIM_KEYS = /^(?:id|.*Id|.*Ids|sha256|acceptanceNo|number|numberKey)$/;

/** The same for what is kept as data, text by text; moments, days and ids stay. */
export function cleanData(value: unknown, erase: Eraser): unknown {
  if (typeof value === 'string') return erase(value);
  if (Array.isArray(value)) return value.map((one) => cleanData(one, erase));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      VERBATIM_KEYS.test(key) && !(typeof one === 'object' && one !== null && !Array.isArray(one))
        ? one
        : cleanData(one, erase),
    ]),
  );
}
