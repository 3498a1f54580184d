import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { NoticeStrip } from '../../../shared/states/notice-strip';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { shortMoment } from '../../../shared/time/format-time';
import settings from '../settings.module.css';
import { SlipFields, type Wrong } from './slip-fields';
import { slipSettingsWords } from './slip-settings-words';
import styles from './slips.module.css';
import {
  useSaveSlipTemplate,
  useSlipPreview,
  type SlipWords,
  type TemplateInForce,
} from './use-slip-template';

interface Props {
  campaignId: string | null;
  inForce: TemplateInForce;
  /** Answers with the words as they are now. */
  onReload: () => Promise<TemplateInForce | undefined>;
}

const wordsOf = ({ title, numberFormat, requirement, contact, office }: SlipWords): SlipWords => ({
  title,
  numberFormat,
  requirement,
  contact,
  office,
});

/** The words as a draft over the version it began with; a newer one is somebody else's. */
export function SlipForm({ campaignId, inForce, onReload }: Props) {
  const t = useWords(slipSettingsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const save = useSaveSlipTemplate(campaignId);
  const preview = useSlipPreview();
  const [started, setStarted] = useState<{ words: SlipWords; version: number } | null>(null);
  const words = started?.words ?? wordsOf(inForce);
  const changed = JSON.stringify(words) !== JSON.stringify(wordsOf(inForce));
  const wrong: Wrong = {
    ...(words.title.trim() ? {} : { title: t('needTitle') }),
    ...(words.numberFormat.includes('{serial}')
      ? {}
      : { numberFormat: t('needSerial', { serial: '{serial}' }) }),
    ...(words.requirement.trim() ? {} : { requirement: t('needRequirement') }),
  };
  const sound = Object.keys(wrong).length === 0;
  const stale = save.error?.status === 412;
  const put = (version: number) =>
    save.mutate(
      { words, version },
      {
        onSuccess: async () => {
          await onReload();
          setStarted(null);
          confirm({ text: t('saved') });
        },
      },
    );
  const show = () => {
    // Opened by the click itself: a browser blocks a tab that comes after an answer.
    const tab = window.open('', '_blank');
    preview.mutate(words, {
      onSuccess: (blob) => {
        const url = URL.createObjectURL(blob);
        if (tab) tab.location.href = url;
        setTimeout(() => URL.revokeObjectURL(url), 60_000);
      },
      onError: (problem) => {
        tab?.close();
        confirm({ text: t('previewFailed', { detail: problem.detail }) });
      },
    });
  };
  return (
    <>
      {inForce.from === 'proposed' && (
        <div className={styles.strip}>
          <NoticeStrip tone="info">{t('fromProposed')}</NoticeStrip>
        </div>
      )}
      {campaignId && inForce.from === 'office' && (
        <div className={styles.strip}>
          <NoticeStrip tone="info">{t('fromOffice')}</NoticeStrip>
        </div>
      )}
      <Panel
        title={t('words')}
        extra={
          inForce.changedAt &&
          t('changed', {
            name: inForce.changedByName ?? '',
            time: shortMoment(inForce.changedAt, language),
          })
        }
        flush
      >
        <SlipFields
          words={words}
          wrong={wrong}
          onChange={(part) =>
            setStarted((now) => ({
              words: { ...words, ...part },
              version: now?.version ?? inForce.version,
            }))
          }
        />
        <StaleStrip
          error={save.error}
          onTake={() => {
            save.reset();
            setStarted(null);
            void onReload();
          }}
          onMine={async () => {
            const now = await onReload();
            if (now) put(now.version);
          }}
        />
        <div className={settings.tools}>
          <p className={save.error && !stale ? settings.wrong : undefined} role="alert">
            {stale ? null : save.error?.detail}
          </p>
          <Button disabled={!sound} loading={preview.isPending} onClick={show}>
            {t('preview')}
          </Button>
          <Button disabled={!changed} onClick={() => setStarted(null)}>
            {t('undo')}
          </Button>
          <Button
            type="primary"
            disabled={!changed || !sound}
            loading={save.isPending}
            onClick={() => put(started?.version ?? inForce.version)}
          >
            {t('save')}
          </Button>
        </div>
      </Panel>
    </>
  );
}
