import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow } from '../../cases/index.js';

const AT_ONCE = 500;

/** The headings of the source rows of many cases. */
@Injectable()
export class RawHeadings {
  /** In order of first appearance; `typed` when some of the cases came from no file. */
  async of(reads: Reads, ids: readonly string[]): Promise<{ headings: string[]; typed: boolean }> {
    const headings = new Set<string>();
    let typed = false;
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const rows = await reads.find(CaseRow, {
        select: { id: true, rawCells: true },
        where: { id: In(ids.slice(at, at + AT_ONCE)) },
        order: { id: 'ASC' },
      });
      for (const { rawCells } of rows) {
        typed ||= rawCells === null;
        for (const { header } of rawCells ?? []) headings.add(header);
      }
    }
    return { headings: [...headings], typed };
  }
}
