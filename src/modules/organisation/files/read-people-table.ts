import { readTable } from '../../../platform/sheets/read-table.js';
import type { PeopleLine } from '../domain/judge-people.js';
import { PEOPLE_HEADINGS } from './people-headings.js';

/** Name, account, unit, role. */
const FEWEST = 4;

/** Cells copied from a spreadsheet (tabs) or a CSV; without a heading line the columns stand in this order. Null: no table. */
export const readPeopleTable = (text: string): PeopleLine[] | null =>
  readTable(text, PEOPLE_HEADINGS, FEWEST);
