import type { Language } from '../../../i18n/language';
import { say, type Translate } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { CHANNEL_WORDS } from '../../../shared/case/channels';
import type { Values } from '../draft/entry-draft';
import type { entryWords } from '../entry-words';
import { typeName } from './use-choices';

export interface Difference {
  field: string;
  ledger: string;
  here: string;
}

interface Names {
  language: Language;
  t: Translate<typeof entryWords>;
  unitName: (id: string | null) => string;
}

/** Field by field what this entry says otherwise than the case that has its number; what is not filled in is no difference. */
export function differencesOf(
  values: Values,
  known: CaseDetail,
  { language, t, unitName }: Names,
): Difference[] {
  const channel = (of: Values['channel']) => (of ? say(CHANNEL_WORDS[of], language) : '');
  const types = (of: Values['types']) => of.map((type) => typeName(type, language)).join(t('and'));
  const pairs: [label: string, ledger: string, here: string][] = [
    [t('batch'), known.batchLabel ?? '', values.batchLabel],
    [t('channel'), channel(known.channel), channel(values.channel)],
    [t('street'), known.street?.name ?? '', unitName(values.streetId)],
    [t('place'), known.place ?? '', values.place],
    [t('subject'), known.subject ?? '', values.subject],
    [t('content'), known.content, values.content],
    [t('types'), types(known.pollutionTypes as Values['types']), types(values.types)],
    [t('lead'), known.lead?.name ?? '', unitName(values.leadUnitId)],
  ];
  return pairs
    .map(([field, ledger, here]) => ({ field, ledger: ledger.trim(), here: here.trim() }))
    .filter(({ ledger, here }) => here !== '' && ledger !== here);
}
