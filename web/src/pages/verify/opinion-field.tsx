import { Input } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { PhraseMenu } from '../../shared/phrases/phrase-menu';
import { useKeptPhrases } from '../../shared/phrases/use-kept-phrases';
import { usePhraseMenu } from '../../shared/phrases/use-phrase-menu';
import type { DecisionDraft } from './decision-draft';
import { PHRASES, verifyWords } from './verify-words';
import styles from './decision.module.css';

const MOST = 8;

interface Props {
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
  lacking: boolean;
}

/** In own words or by a phrase, pressed or called by `::`, one's own first; what the unit reads when the case comes back. */
export function OpinionField({ draft, onChange, lacking }: Props) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const built = PHRASES.map((one) => one[language]);
  const kept = useKeptPhrases('opinion');
  const menu = usePhraseMenu('opinion', built);
  const phrases = [...kept.map(({ text }) => text), ...built].slice(0, MOST);
  const stop = language === 'zh' ? '。' : '. ';
  const add = (phrase: string) => {
    const before = draft.opinion.trim();
    const joint = before === '' || /[。.！!？?；;]$/.test(before) ? '' : stop;
    const end = /[。.！!？?；;]$/.test(phrase) ? '' : stop;
    onChange({ opinion: `${before}${joint}${phrase}${end}`.trimEnd() });
  };
  return (
    <section {...menu.handlers}>
      <h2 id="opinion-title">{t('opinion')}</h2>
      <Input.TextArea
        id="verify-opinion"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        value={draft.opinion}
        placeholder={t('opinionHint')}
        aria-labelledby="opinion-title"
        aria-describedby="opinion-lack"
        status={lacking ? 'error' : undefined}
        onChange={(event) => onChange({ opinion: event.target.value })}
      />
      <p id="opinion-lack" className={styles.lack} role="alert">
        {lacking && t('opinionNeeded')}
      </p>
      <p className={styles.phrases}>
        {[...new Set(phrases)].map((phrase) => (
          <button key={phrase} type="button" onClick={() => add(phrase)}>
            {phrase}
          </button>
        ))}
        <span>
          {t('phraseHint')} <KeyCap keys="::" />
        </span>
      </p>
      <PhraseMenu menu={menu} />
    </section>
  );
}
