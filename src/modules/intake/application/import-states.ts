import type { ImportState } from '../persistence/import-run.entity.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import { ImportBusyError } from './import-errors.js';

const DOING: Record<ImportState, { doing: string; advice: string; doingEn: string; adviceEn: string }> = {
  reading: {
    doing: '正在读取',
    advice: '请等读完。',
    doingEn: 'is being read',
    adviceEn: 'Wait until it is done.',
  },
  mapping: {
    doing: '还在对列',
    advice: '请先确认对列。',
    doingEn: 'waits for its columns',
    adviceEn: 'Confirm the columns first.',
  },
  'dry-run': { doing: '在试运行', advice: '', doingEn: 'is a dry run', adviceEn: '' },
  committing: {
    doing: '正在提交',
    advice: '请等提交完。',
    doingEn: 'is being committed',
    adviceEn: 'Wait until it is done.',
  },
  committed: {
    doing: '已经提交',
    advice: '要改请打开相应案件。',
    doingEn: 'was committed',
    adviceEn: 'Open the case you want to change.',
  },
  failed: {
    doing: '没有读成',
    advice: '请重新选文件。',
    doingEn: 'could not be read',
    adviceEn: 'Choose a file again.',
  },
};

/** Throws ImportBusyError unless the run is in one of these states. */
export function requireState({ state }: ImportHead, ...allowed: ImportState[]): void {
  if (!allowed.includes(state)) throw new ImportBusyError({ state, ...DOING[state] });
}
