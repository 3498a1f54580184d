import type { CaseColumnId, ExportOrder } from './use-export';

export interface ExportChoice {
  format: ExportOrder['format'];
  kind: 'official' | 'mine' | 'raw';
  /** Null for the form that the campaign publishes. */
  form: string | null;
  columns: CaseColumnId[];
}

const STORAGE_KEY = 'duban.export';
const FIRST: ExportChoice = {
  format: 'xlsx',
  kind: 'official',
  form: null,
  columns: ['number', 'title', 'street', 'lead', 'types', 'status', 'due', 'light', 'verdict'],
};

/** As it was exported last on this machine. */
export function lastChoice(): ExportChoice {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<ExportChoice>) };
  } catch {
    return FIRST;
  }
}

export function rememberChoice(choice: ExportChoice): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...choice, form: null }));
}
