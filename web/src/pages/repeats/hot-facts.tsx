import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { HANDLING_LEVELS } from '../../shared/case/handling-levels';
import { MEDIA } from '../../shared/case/media';
import { Tag } from '../../shared/status/tag';
import { repeatsWords } from './repeats-words';
import { ledgerOf, type HotPlace, type HotQuery } from './use-hot-places';
import styles from './repeats.module.css';

/** The numbers of a place, and what each asks the ledger besides the place. */
const COUNTED = {
  cases: {},
  repeats: { mark: 'repeat' },
  afterClosure: { mark: 'repeat-after-closure' },
  open: { view: 'open' },
} as const satisfies Record<string, Record<string, string>>;
export type Counted = keyof typeof COUNTED;

interface DoorProps {
  one: HotPlace;
  query: HotQuery;
  what: Counted;
}

/** A number that opens the cases it counts. */
export function HotDoor({ one, query, what }: DoorProps) {
  const t = useWords(repeatsWords);
  const language = useLanguage();
  const medium = MEDIA[one.medium][language];
  return (
    <Link
      className={styles.door}
      to={ledgerOf(one, query, COUNTED[what])}
      aria-label={t('openList', { place: one.placeKey, medium, what: t(what), n: one[what] })}
    >
      {one[what]}
    </Link>
  );
}

/** Who takes the place in hand. */
export function HotLevel({ level }: { level: HotPlace['level'] }) {
  const t = useWords(repeatsWords);
  const language = useLanguage();
  if (!level) return <span className={styles.quiet}>{t('noLevel')}</span>;
  return <Tag look={level === 'command-office' ? 'ink' : 'outline'}>{HANDLING_LEVELS[level][language]}</Tag>;
}

/** The units of a place in a few words. */
export function useSayUnits(): (one: HotPlace) => string {
  const t = useWords(repeatsWords);
  return ({ units }) => {
    const [first] = units;
    if (!first) return t('noUnit');
    return units.length > 1 ? t('andMore', { name: first.name, n: units.length }) : first.name;
  };
}

/** More or fewer than in the period before. */
export function Trend({ now, before }: { now: number; before: number }) {
  const t = useWords(repeatsWords);
  if (before === 0) return t('fresh');
  if (now === before) return t('same');
  return now > before ? `↑ ${t('up', { n: now - before })}` : `↓ ${t('down', { n: before - now })}`;
}
