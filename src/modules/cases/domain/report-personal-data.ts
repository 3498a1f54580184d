import type { FieldError } from '../../../kernel/errors.js';
import { personalDataIn } from './refused-personal-data.js';

/** The texts of a report, as far as they go into a published form. */
export interface ReportTexts {
  finding: string;
  handling: string;
  accountability: string | null;
  closureGoal: string | null;
  allegations: readonly { ground: string | null }[];
}

/** Telephone, identity and door numbers in a report, each at its field. */
export function personalDataOf(report: ReportTexts): FieldError[] {
  return [
    ...(['finding', 'handling', 'accountability', 'closureGoal'] as const).flatMap((field) =>
      personalDataIn(field, report[field]),
    ),
    ...report.allegations.flatMap(({ ground }, index) =>
      personalDataIn(`allegations.${index}.ground`, ground),
    ),
  ];
}
