import { useSearchParams } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { longDay } from '../../../shared/time/format-time';
import { MEDIA } from '../../../shared/case/media';
import { LISTS, rowsOf } from '../rollup-state';
import { rollupWords } from '../rollup-words';
import { STATE_WORDS } from '../type-figures';
import type { StandingTable } from '../use-standing';
import { fromSearch, ledgerOf, NAMES } from './asked-list';
import { BehindDrawer } from './behind-drawer';
import { behindWords } from './behind-words';

interface Props {
  table: StandingTable;
  campaignId: string | null;
}

/** The list that the address asks for, over the morning on show. */
export function BehindOf({ table, campaignId }: Props) {
  const t = useWords(rollupWords);
  const say = useWords(behindWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const asked = fromSearch(search);
  const rows = rowsOf(table);
  const list =
    asked?.list ?? LISTS.find((one) => rows[one].some(({ unitId }) => unitId === asked?.unitId)) ?? 'streets';
  const sum = asked?.list ? `${t(asked.list)}${language === 'zh' ? '' : ', '}${t('sum')}` : t('everywhere');
  const name =
    rows[list].find(({ unitId }) => unitId === asked?.unitId)?.name ??
    (asked?.on ? longDay(asked.on, language) : sum);
  const what = asked && [
    t(list === 'communities' && asked.figure === 'lead' ? 'lying' : asked.figure),
    asked.medium && MEDIA[asked.medium][language],
    asked.state && t(STATE_WORDS[asked.state]),
  ];
  const ledger = asked && [
    campaignId && `campaign=${campaignId}`,
    ledgerOf(asked, list, asked.on ?? table.day),
  ];
  const close = () =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const one of NAMES) next.delete(one);
      return next;
    });
  return (
    <BehindDrawer
      asked={asked}
      day={table.day}
      campaignId={campaignId}
      title={say('title', { name, what: what?.filter(Boolean).join(' ') ?? '' })}
      ledger={ledger?.filter(Boolean).join('&') ?? ''}
      onClose={close}
    />
  );
}
