import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { termsOf, type Phrase } from '../../../kernel/han.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { rareFirst } from '../../../platform/search/rare-first.js';
import type { Scope } from '../../access/index.js';
import { CaseRow, IS_WORK, narrowToScope } from '../../cases/index.js';
import type { Compared } from '../domain/likeness.js';
import { tellingWords } from '../domain/telling-words.js';

const BY_WORDS = 80;
const BY_NUMBER = 10;
const KEYS_AT_ONCE = 500;
/** A market or a main road has hundreds of cases; the newest tell enough. */
const OF_A_PLACE = 12;

/** Cases worth a closer comparison with a complaint: same number, same places, sentences that begin alike. */
@Injectable()
export class LikelyCandidates {
  async find(reads: Reads, scope: Scope, typed: Compared): Promise<CaseRow[]> {
    const numbers = await rareFirst(reads, phrasesOf(typed), BY_WORDS);
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where(IS_WORK), scope);
    const rows =
      numbers.length > 0 ? await query.andWhere('c.searchNo IN (:...numbers)', { numbers }).getMany() : [];
    if (!typed.numberKey) return rows;
    const same = await narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where('1 = 1'), scope)
      .andWhere({ numberKey: In([typed.numberKey]) })
      .limit(BY_NUMBER)
      .getMany();
    return [...same, ...rows.filter(({ id }) => !same.some((one) => one.id === id))];
  }

  /** The newest cases of each of these places. */
  async byPlace(reads: Reads, scope: Scope, placeKeys: readonly string[]): Promise<Map<string, CaseRow[]>> {
    const byKey = new Map<string, CaseRow[]>();
    const keys = [...new Set(placeKeys)];
    for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
      const newest = reads
        .createQueryBuilder()
        .subQuery()
        .select(['p.id AS id', 'ROW_NUMBER() OVER (PARTITION BY p.place_key ORDER BY p.id DESC) AS nth'])
        .from(CaseRow, 'p')
        .where('p.place_key IN (:...keys)');
      const rows = await narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where('1 = 1'), scope)
        .andWhere(`c.id IN (SELECT n.id FROM ${newest.getQuery()} n WHERE n.nth <= ${OF_A_PLACE})`)
        .setParameters({ keys: keys.slice(at, at + KEYS_AT_ONCE) })
        .getMany();
      for (const row of rows) byKey.set(row.placeKey!, [...(byKey.get(row.placeKey!) ?? []), row]);
    }
    return byKey;
  }
}

const phrasesOf = (typed: Compared): Phrase[] =>
  tellingWords(typed).flatMap((word) => termsOf(word).flatMap((term) => term[0] ?? []));
