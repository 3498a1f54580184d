import type { RowFinding, WholeImport } from '../modules/intake/index.js';
import type { Language } from './output.js';

export interface ReportedFinding {
  /** As Excel counts; 0 is the file as a whole. */
  row: number;
  column: string;
  code: string;
  message: string;
}

export interface ImportReport {
  id: string;
  state: WholeImport['head']['state'];
  file: string;
  rows: number;
  new: number;
  created: number;
  unchanged: number;
  changed: number;
  /** Look like an earlier case, or name one; registered all the same. */
  alike: number;
  skipped: number;
  warnings: ReportedFinding[];
  rejected: ReportedFinding[];
}

/** An import as the command prints it: every row, its findings by severity. */
export function importReport({ head, rows }: WholeImport, language: Language): ImportReport {
  const findings = [...head.notes.findings, ...rows.flatMap((row) => row.findings)];
  const of = (severity: RowFinding['severity']): ReportedFinding[] =>
    findings
      .filter((one) => one.severity === severity)
      .map(({ rowNumber, column, code, message }) => ({
        row: rowNumber,
        column,
        code,
        message: message[language],
      }));
  const { counts } = head;
  return {
    id: head.id,
    state: head.state,
    file: head.fileName,
    rows: counts.rows,
    new: counts.toCreate,
    created: counts.created,
    unchanged: counts.unchanged,
    changed: counts.changed,
    alike: counts.duplicate + counts.repeat,
    skipped: counts.skipped,
    warnings: of('warning'),
    rejected: of('rejected'),
  };
}

/** The same to read on a terminal: rejected rows first, then warnings, then the sum. */
export function importLines(report: ImportReport, language: Language): string[] {
  const zh = language === 'zh';
  const line =
    (mark: string) =>
    ({ row, column, message }: ReportedFinding): string => {
      const place = row === 0 ? '' : zh ? `第 ${row} 行 ` : `row ${row} `;
      return `${mark} ${place}${column ? `[${column}] ` : ''}${message}`;
    };
  const { rows, created, unchanged, changed, skipped, rejected } = report;
  const made = report.state === 'committed' ? created : report.new;
  const verb =
    report.state === 'committed' ? (zh ? '已登记' : 'registered') : zh ? '可登记' : 'would be registered';
  return [
    ...report.rejected.map(line('✕')),
    ...report.warnings.map(line('!')),
    zh
      ? `${rows} 行:${verb} ${made},未变 ${unchanged},与台账不同 ${changed},被拒 ${new Set(rejected.map((one) => one.row)).size};另跳过 ${skipped} 行`
      : `${rows} rows: ${made} ${verb}, ${unchanged} unchanged, ${changed} differ from the ledger, ${new Set(rejected.map((one) => one.row)).size} rejected; ${skipped} lines skipped`,
  ];
}
