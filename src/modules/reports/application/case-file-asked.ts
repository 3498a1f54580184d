import type { MadeFileRow } from '../../made-files/index.js';
import type { CaseFileFormat } from '../domain/case-file.js';

/** What a case file is to hold, as it is kept until it is built. */
export interface CaseFileAsked {
  /** In the order in which they were asked for. */
  caseIds: readonly string[];
  /** 内部: with the complainant, for the reason that stands in the history. */
  withContact: boolean;
}

export interface CaseFileOrder extends CaseFileAsked {
  format: CaseFileFormat;
}

export const caseFileOrderOf = ({ format, request }: MadeFileRow<CaseFileAsked>): CaseFileOrder => ({
  ...request,
  format: format as CaseFileFormat,
});
