import { newId } from '../../src/kernel/ids.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AllegationRow, AssignmentRow, CaseRow, PollutionTypeRow } from '../../src/modules/cases/index.js';
import { IndexCase } from '../../src/modules/cases/application/index-case.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow, HistoryHeadRow, linkAll } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from '../../test/support/app.js';
import type { BenchDistrict } from './bench-district.js';
import { inserter, type Insert } from './insert-rows.js';
import { makeCase, type MadeCase } from './make-case.js';
import { relateCases } from './relate-cases.js';

const AT_ONCE = 1000;

/** Fills the ledger with that many cases and puts each into the search index by the product's own code. */
export async function loadCases(
  test: TestApp,
  district: BenchDistrict,
  total: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const uow = test.get(UnitOfWork);
  const index = test.get(IndexCase);
  for (let from = 0; from < total; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, total - from);
    const made = Array.from({ length: count }, (_, n) => makeCase(from + n, total, district));
    relateCases(made);
    await uow.run(async (tx) => {
      for (const { row } of made) row.searchNo = await index.fresh(tx, row as CaseRow);
      await insertAll(inserter(tx), made);
    });
    onProgress(from + count);
  }
}

async function insertAll(insert: Insert, made: readonly MadeCase[]): Promise<void> {
  await insert(
    CaseRow,
    made.map(({ row }) => row),
  );
  await insert(
    AssignmentRow,
    made.flatMap(({ row, parts }) =>
      parts.map((part) => ({
        id: newId(),
        caseId: row.id,
        ...part,
        active: true,
        elsewhere: part.unitId !== row.streetId,
        signedAt: row.signedAt ?? null,
        signedBy: null,
        createdAt: row.createdAt!,
        endedAt: null,
      })),
    ),
  );
  await insert(
    AllegationRow,
    made.flatMap(({ row, allegations }) =>
      allegations.map((text, at) => ({
        id: newId(),
        caseId: row.id,
        ordinal: at + 1,
        text,
        verdict: null,
        ground: null,
      })),
    ),
  );
  await insert(
    PollutionTypeRow,
    made.flatMap(({ row, types }) =>
      types.map(({ medium, label }, ordinal) => ({ caseId: row.id, ordinal, medium, label })),
    ),
  );
  await insert(
    DeadlineRow,
    made.flatMap(({ deadlines }) => deadlines),
  );
  const heads = new Map<string, { seq: number; hash: string }>();
  const entries = made.flatMap(({ row }) =>
    ['case.register', 'case.dispatch'].map((action) => ({
      id: newId(),
      at: row.createdAt!,
      actorId: SYSTEM.userId,
      actorName: SYSTEM.name,
      actorUnit: SYSTEM.unitName,
      action,
      subjectType: 'case',
      subjectId: row.id!,
      note: null,
      data: {},
    })),
  );
  await insert(HistoryEntryRow, linkAll(entries, heads));
  await insert(
    HistoryHeadRow,
    [...heads.values()].map((head, at) => ({ subjectType: 'case', subjectId: made[at]!.row.id!, ...head })),
  );
}
