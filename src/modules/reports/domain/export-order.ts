import { FORM_IDS } from './official-forms.js';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'docx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Cases in a Word document, which is made whole in memory: so many with long texts take half a gigabyte. */
export const MOST_IN_WORD = 1_000;

/** An official form, columns of one's own, or the rows as they were imported. */
export const EXPORT_LAYOUTS = [...FORM_IDS, 'mine', 'raw'] as const;
export type ExportLayoutId = (typeof EXPORT_LAYOUTS)[number];
