import { wordKey } from '../../../kernel/heading-key.js';
import { unitNamed, type KnownUnit } from '../../organisation/domain/index.js';
import { piecesOf } from './said-parts.js';

export interface NamedUnits {
  /** Each once, in the order of the text. */
  ids: string[];
  /** Names that no unit in use has, and names that several have. */
  unknown: string[];
  several: string[];
  /** 各街道 and the like, which stand for all of them. */
  all: { name: string; n: number }[];
}

interface Known {
  units: readonly KnownUnit[];
  choices: ReadonlyMap<string, string>;
}

const ALL_STREETS =
  /^(?:各|全部|所有|各相关|相关)(?:街道|镇街|街镇|乡镇街道|街道办事处|镇（街道）|街道（镇）|街道办)$/;
const OFFICE = /(?:人民政府)?(?:街道办事处|办事处|街道办|人民政府|办)$/;

/** The units that a cell lists: by the officer's choice, by name, short or other name, with or without 办事处. */
export function namedUnits(cell: string, { units, choices }: Known): NamedUnits {
  const found: NamedUnits = { ids: [], unknown: [], several: [], all: [] };
  for (const piece of piecesOf(cell)) {
    const chosen = choices.get(wordKey(piece));
    if (chosen !== undefined) {
      found.ids.push(chosen);
      continue;
    }
    if (ALL_STREETS.test(piece)) {
      const streets = units.filter(({ kind }) => kind === 'street');
      found.ids.push(...streets.map(({ id }) => id));
      found.all.push({ name: piece, n: streets.length });
      continue;
    }
    const { id, count } = spellings(piece)
      .map((name) => unitNamed(name, units))
      .reduce((a, b) => (a.count > 0 ? a : b));
    if (id) found.ids.push(id);
    else (count > 1 ? found.several : found.unknown).push(piece);
  }
  return { ...found, ids: [...new Set(found.ids)] };
}

/** 梧桐街道办事处 is 梧桐街道. */
function spellings(piece: string): string[] {
  const bare = piece.replace(OFFICE, '');
  return bare === piece ? [piece] : [piece, bare, `${bare}街道`];
}
