import { FORM_IDS } from './official-forms.js';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** An official form, columns of one's own, or the rows as they were imported. */
export const EXPORT_LAYOUTS = [...FORM_IDS, 'mine', 'raw'] as const;
export type ExportLayoutId = (typeof EXPORT_LAYOUTS)[number];
