import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { guessedWord } from '../../../shared/clock-light/light-words';
import { dayOf, dueTimeOf, longDay, timeOf } from '../../../shared/time/format-time';
import styles from '../evidence/evidence.module.css';
import settings from '../settings.module.css';
import { limitsWords } from './limits-words';
import { useRulePreview, type RuleInput } from './use-limit-rules';

/** 试算: what the rule would give from a moment of one's choice, before it is saved. */
export function LimitPreview({ campaignId, input }: { campaignId: string; input: RuleInput }) {
  const t = useWords(limitsWords);
  const language = useLanguage();
  const [start, setStart] = useState(() => `${dayOf(new Date())}T${timeOf(new Date())}`);
  const preview = useRulePreview(campaignId, useDeferredValue(input), useDeferredValue(start));
  return (
    <div className={styles.wide}>
      <label>
        <span>{t('try')} </span>
        <Input
          type="datetime-local"
          value={start}
          style={{ width: 220 }}
          onChange={({ target }) => setStart(target.value)}
        />
      </label>
      <p role="status" className={preview.error ? settings.wrong : undefined}>
        {preview.error?.message}
        {preview.data
          ?.map(({ limitKind, dueAt, skipped, tentative }) => {
            const { day, time } = dueTimeOf(dueAt);
            const kind = t(limitKind);
            const words = t('tried', { kind, day: longDay(day, language), time });
            return (
              words +
              (skipped > 0 ? t('skips', { n: skipped }) : '') +
              (tentative ? t('tentative', { why: guessedWord(dueAt, language) }) : '')
            );
          })
          .join(language === 'zh' ? '；' : '; ')}
      </p>
    </div>
  );
}
