import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { MEDIA, type Medium } from '../../../shared/case/media';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { dayOf } from '../../../shared/time/format-time';
import { VERDICTS, VERDICT_VALUES } from '../../../shared/verdict/verdicts';
import settings from '../settings.module.css';
import { evidenceWords } from './evidence-words';
import { PaperChoice } from './paper-choice';
import styles from './evidence.module.css';
import { useSaveRule, type EvidenceRule, type PaperKind, type RuleInput } from './use-evidence-rules';

interface Props {
  known: EvidenceRule | null;
  kinds: readonly PaperKind[];
  /** Somebody else changed it: the newest version, over which mine is saved next. */
  onLatest: () => void;
  onDone: () => void;
}

const fresh = (): RuleInput => ({
  name: '',
  words: [],
  before: 0,
  after: 0,
  papers: [],
  siteVisit: false,
  verdicts: ['TRUE', 'MOSTLY', 'PARTLY'],
  inForceFrom: dayOf(new Date()),
  active: true,
});

/** One rule as a form; a change is its next version. */
export function RuleForm({ known, kinds, onLatest, onDone }: Props) {
  const t = useWords(evidenceWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const campaigns = useCampaigns();
  const save = useSaveRule();
  const [input, setInput] = useState<RuleInput>(() => (known ? inputOf(known) : fresh()));
  const change = (part: Partial<RuleInput>) => setInput((old) => ({ ...old, ...part }));
  const wrong = !input.name.trim() ? t('needName') : input.verdicts.length === 0 ? t('needVerdict') : null;
  const stale = save.error?.status === 412;
  const put = () =>
    save.mutate(
      { known, input: { ...input, name: input.name.trim() } },
      {
        onSuccess: () => {
          confirm({ text: t('saved', { name: input.name.trim() }) });
          onDone();
        },
      },
    );
  return (
    <Panel title={known ? t('editTitle', { name: known.name }) : t('newTitle')} flush>
      <div className={styles.fields}>
        <label>
          <span>{t('name')}</span>
          <Input
            maxLength={60}
            value={input.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        <label>
          <span>{t('medium')}</span>
          <Select
            value={input.medium ?? ''}
            options={[
              { value: '', label: t('everyMedium') },
              ...Object.entries(MEDIA).map(([value, words]) => ({ value, label: words[language] })),
            ]}
            onChange={(value) => change({ medium: (value || undefined) as Medium | undefined })}
          />
        </label>
        <label className={styles.wide}>
          <span>{t('words')}</span>
          <Input
            value={input.words.join(' ')}
            onChange={({ target }) => change({ words: target.value.split(/[\s、，,]/) })}
          />
        </label>
        <label>
          <span>{t('beforeField')}</span>
          <InputNumber min={0} max={20} value={input.before} onChange={(n) => change({ before: n ?? 0 })} />
        </label>
        <label>
          <span>{t('afterField')}</span>
          <InputNumber min={0} max={20} value={input.after} onChange={(n) => change({ after: n ?? 0 })} />
        </label>
        <PaperChoice kinds={kinds} chosen={input.papers} onChange={(papers) => change({ papers })} />
        <fieldset className={styles.wide}>
          <legend>{t('verdicts')}</legend>
          {VERDICT_VALUES.map((one) => (
            <Checkbox
              key={one}
              checked={input.verdicts.includes(one)}
              onChange={({ target }) =>
                change({
                  verdicts: VERDICT_VALUES.filter((value) =>
                    value === one ? target.checked : input.verdicts.includes(value),
                  ),
                })
              }
            >
              {VERDICTS[one][language]}
            </Checkbox>
          ))}
        </fieldset>
        <label>
          <span>{t('campaign')}</span>
          <Select
            value={input.campaignId ?? ''}
            options={[
              { value: '', label: t('allCampaigns') },
              ...(campaigns.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => change({ campaignId: value || undefined })}
          />
        </label>
        <label>
          <span>{t('inForceFrom')}</span>
          <Input
            type="date"
            value={input.inForceFrom}
            onChange={({ target }) => target.value && change({ inForceFrom: target.value })}
          />
        </label>
        <Checkbox checked={input.siteVisit} onChange={({ target }) => change({ siteVisit: target.checked })}>
          {t('site')}
        </Checkbox>
        <Checkbox checked={input.active} onChange={({ target }) => change({ active: target.checked })}>
          {t('active')}
        </Checkbox>
      </div>
      <StaleStrip
        error={save.error}
        onTake={() => {
          save.reset();
          onLatest();
        }}
      />
      <div className={settings.tools}>
        <p className={wrong || (save.error && !stale) ? settings.wrong : undefined} role="alert">
          {wrong ?? (stale ? null : (save.error?.errors[0]?.message ?? save.error?.detail))}
        </p>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="primary" disabled={wrong !== null} loading={save.isPending} onClick={put}>
          {t('save')}
        </Button>
      </div>
    </Panel>
  );
}

const inputOf = ({ id: _, version: __, ...input }: EvidenceRule): RuleInput => input;
