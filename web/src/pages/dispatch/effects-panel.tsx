import { BellOutlined, ClockCircleOutlined, FileTextOutlined, MailOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { Panel } from '../../shared/page/panel';
import { timeOf } from '../../shared/time/format-time';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { MailPreview } from './mail-preview';
import { toldOf } from './plan-groups';
import type { Plan, Preview } from './use-dispatch';

/** Mails, slips, clocks: what one press sets going. */
export function EffectsPanel({ preview, chosen }: { preview: Preview; chosen: readonly Plan[] }) {
  const t = useWords(dispatchWords);
  const [shown, setShown] = useState(false);
  const { mails } = toldOf(chosen, preview.units);
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
          <ClockCircleOutlined /> {t('effectClock', { time: timeOf(preview.asOf) })}
        </li>
        <li>
          <BellOutlined /> {t('effectRecall')}
        </li>
      </ul>
      <MailPreview
        caseIds={shown ? chosen.map(({ case: line }) => line.id) : null}
        onClose={() => setShown(false)}
      />
    </Panel>
  );
}
