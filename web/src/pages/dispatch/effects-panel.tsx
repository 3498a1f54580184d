import { BellOutlined, ClockCircleOutlined, FileTextOutlined, MailOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { Panel } from '../../shared/page/panel';
import { shortMoment, timeOf } from '../../shared/time/format-time';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { MailPreview } from './mail-preview';
import { toldOf } from './plan-groups';
import { useDatesTable, type Plan, type Preview } from './use-dispatch';

interface Props {
  preview: Preview;
  chosen: readonly Plan[];
  /** When the paper was handed over; null for now. */
  at: string | null;
}

/** Mails, slips, clocks: what one press sets going. */
export function EffectsPanel({ preview, chosen, at }: Props) {
  const t = useWords(dispatchWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const dates = useDatesTable();
  const [shown, setShown] = useState(false);
  const { mails } = toldOf(chosen, preview.units);
  const exportDates = () =>
    dates.mutate(
      { plans: chosen, at },
      {
        onSuccess: (name) => confirm({ text: t('datesDone', { name }) }),
        onError: (problem) => confirm({ text: t('datesFailed', { detail: problem.detail }) }),
      },
    );
  const open = () => setShown(chosen.length > 0);
  useKeys([{ keys: 'm', label: t('keyMails'), run: open }], !shown);
  return (
    <Panel title={t('effects')}>
      <ul className={styles.effects}>
        <li>
          <MailOutlined /> {t('effectMails', { n: mails })}
          <Button
            type="link"
            size="small"
            aria-keyshortcuts="m"
            disabled={chosen.length === 0}
            onClick={open}
          >
            {t('preview')} <KeyCap keys="m" />
          </Button>
        </li>
        <li>
          <FileTextOutlined /> {t('effectSlips', { n: chosen.length })}
        </li>
        <li>
          <ClockCircleOutlined />{' '}
          {t('effectClock', { time: at ? shortMoment(at, language) : timeOf(preview.asOf) })}
          <Button
            type="link"
            size="small"
            disabled={chosen.length === 0}
            loading={dates.isPending}
            onClick={exportDates}
          >
            {t('datesTable')}
          </Button>
        </li>
        <li>
          <BellOutlined /> {t('effectRecall')}
        </li>
      </ul>
      <MailPreview
        caseIds={shown ? chosen.map(({ case: line }) => line.id) : null}
        at={at}
        onClose={() => setShown(false)}
      />
    </Panel>
  );
}
