import type { Language } from '../../../i18n/language';
import { csvFile, safe } from './csv-file';
import type { JudgedLine } from './use-people';

/** The refused lines with what is wrong, by the number of the row: to be mended in the spreadsheet. */
export const faultFile = (lines: readonly JudgedLine[], language: Language, head: readonly string[]): Blob =>
  csvFile([
    head.map(safe),
    ...lines
      .filter(({ verdict }) => verdict === 'refused')
      .map(({ line, name, username, unit, roleText, faults }) =>
        [String(line), name, username, unit, roleText, faults.map((one) => one[language]).join(' ')].map(
          safe,
        ),
      ),
  ]);
