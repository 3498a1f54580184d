import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { api, dataOf } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { DecisionDraft } from './decision-draft';
import { PHRASES, verifyWords } from './verify-words';
import styles from './decision.module.css';

const MOST = 8;

interface Props {
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
  lacking: boolean;
}

/** In own words or by a phrase, one's own first; what the unit reads when the case comes back. */
export function OpinionField({ draft, onChange, lacking }: Props) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const { data: kept = [] } = useQuery({
    queryKey: ['phrases', 'opinion'],
    queryFn: () => dataOf(api.GET('/api/phrases', { params: { query: { kind: 'opinion' } } })),
    staleTime: 60_000,
  });
  const phrases = [...kept.map(({ text }) => text), ...PHRASES.map((one) => one[language])].slice(0, MOST);
  const stop = language === 'zh' ? '。' : '. ';
  const add = (phrase: string) => {
    const before = draft.opinion.trim();
    const joint = before === '' || /[。.！!？?；;]$/.test(before) ? '' : stop;
    const end = /[。.！!？?；;]$/.test(phrase) ? '' : stop;
    onChange({ opinion: `${before}${joint}${phrase}${end}`.trimEnd() });
  };
  return (
    <section>
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
      </p>
    </section>
  );
}
