import { useLanguage } from '../../i18n/language';
import { dueTimeOf } from '../time/format-time';
import type { Light } from './light';
import { LightShape } from './light-shape';
import { guessedWord, lightWords, tentativeWord } from './light-words';
import styles from './clock-light.module.css';

interface Props {
  light: Light;
  /** `inline` in tables and lists, `pill` beside the one title of a page. */
  form?: 'inline' | 'pill';
  /** `long` on phone cards: 今日 24:00 · 还剩 4 小时 20 分. */
  length?: 'short' | 'long';
  /** Says more than the light knows, such as 暂停 2 天 or 提前 1 天; replaces the words. */
  words?: string;
  /** Stands before the words, such as the step's name. */
  prefix?: string;
  /** How often the date was put off: a small 延 1. */
  extensions?: number;
  /** An extension is asked for; until it is decided the clock runs on. */
  asked?: boolean;
  /** Opens the explanation card; makes the light a button. */
  onExplain?: () => void;
}

/** Shape, words and colour of a deadline: the first thing read on every row, card and page. */
export function ClockLight({
  light,
  form = 'inline',
  length = 'short',
  words,
  prefix,
  extensions,
  asked = false,
  onExplain,
}: Props) {
  const language = useLanguage();
  const text = words ?? lightWords(light, language, length);
  const className = [styles.light, styles[form], styles[light.colour]].join(' ');
  const inside = (
    <>
      <LightShape
        colour={light.colour}
        hollow={light.hollow}
        paused={light.paused}
        size={form === 'pill' ? 12 : 11}
      />
      <span>
        {prefix ? `${prefix} ` : ''}
        {text}
      </span>
      {light.tentative && light.dueAt && light.colour !== 'none' && (
        <Tentative dueAt={light.dueAt} whole={form === 'pill' || length === 'long'} />
      )}
      {extensions ? (
        <small className={styles.note}>
          {language === 'zh' ? `延 ${extensions}` : `+${extensions} ext.`}
        </small>
      ) : null}
      {asked && <small className={styles.note}>{language === 'zh' ? '申请延期中' : 'extension asked'}</small>}
    </>
  );
  if (!onExplain) return <span className={className}>{inside}</span>;
  return (
    <button
      type="button"
      className={`${className} ${styles.button} prints`}
      onClick={onExplain}
      title={language === 'zh' ? '为什么是这一天（w）' : 'Why this date (w)'}
      aria-haspopup="dialog"
    >
      {inside}
    </button>
  );
}

/** Says which year's calendar is missing: in full where there is room, in a list on hover and to who listens. */
function Tentative({ dueAt, whole }: { dueAt: string; whole: boolean }) {
  const language = useLanguage();
  const guessed = guessedWord(dueAt, language);
  if (whole) return <small className={styles.note}>{guessed}</small>;
  return (
    <small className={styles.note} title={guessed}>
      {tentativeWord(language)} <span aria-hidden="true">{dueTimeOf(dueAt).day.slice(0, 4)}</span>
      <span className="visually-hidden">{guessed}</span>
    </small>
  );
}
