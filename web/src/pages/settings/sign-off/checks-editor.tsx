import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { MEDIA } from '../../../shared/case/media';
import settings from '../settings.module.css';
import { signOffWords } from './sign-off-words';
import type { Check } from './use-sign-off';

interface Props {
  checks: readonly Check[];
  onChange: (checks: Check[]) => void;
}

/** The lines of the checklist, each for all cases or for those of one medium. */
export function ChecksEditor({ checks, onChange }: Props) {
  const t = useWords(signOffWords);
  const language = useLanguage();
  const put = (at: number, part: Partial<Check>) =>
    onChange(checks.map((check, index) => (index === at ? { ...check, ...part } : check)));
  return (
    <>
      {checks.map(({ text, medium }, at) => (
        <div key={at} className={settings.tools}>
          <Input
            style={{ flex: 1, minWidth: 200 }}
            maxLength={100}
            value={text}
            aria-label={t('checkText', { n: at + 1 })}
            onChange={({ target }) => put(at, { text: target.value })}
          />
          <Select
            style={{ minWidth: 120 }}
            aria-label={`${t('checkText', { n: at + 1 })} ${t('medium')}`}
            value={medium ?? ''}
            options={[
              { value: '', label: t('every') },
              ...Object.entries(MEDIA).map(([value, words]) => ({ value, label: words[language] })),
            ]}
            onChange={(value) => put(at, { medium: value || null })}
          />
          <Button size="small" onClick={() => onChange(checks.filter((_, index) => index !== at))}>
            {t('removeCheck', { n: at + 1 })}
          </Button>
        </div>
      ))}
      <div className={settings.tools}>
        <p>{t('checksRemark')}</p>
        <Button onClick={() => onChange([...checks, { text: '', medium: null }])}>{t('addCheck')}</Button>
      </div>
    </>
  );
}
