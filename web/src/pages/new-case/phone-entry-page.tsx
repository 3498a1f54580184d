import { Button } from 'antd';
import { useRef } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { PhoneHeader } from '../../shared/page/phone-header';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useShownCampaign } from '../cases/ledger-state';
import { useEntryDraft } from './draft/use-entry-draft';
import { entryWords } from './entry-words';
import { KeptLine, OtherDraft } from './kept-line';
import styles from './new-case.module.css';
import { PastePanel } from './paste/paste-panel';
import { useSlipReader } from './paste/use-slip-reader';

/** For the officer on duty: takes the slip and keeps it as a draft; it is finished at the desk. */
export default function PhoneEntryPage() {
  const t = useWords(entryWords);
  const confirm = useConfirmBar();
  const keeper = useEntryDraft(useCurrentUser().id);
  const reader = useSlipReader(keeper, useShownCampaign());
  const box = useRef<HTMLDivElement>(null);
  if (!keeper.ready) return <SkeletonRows rows={5} height={64} />;
  return (
    <>
      <PhoneHeader title={t('title')} subtitle={<KeptLine kept={keeper.kept} />} />
      <div className={styles.phone}>
        <OtherDraft {...keeper} />
        <PastePanel
          slip={keeper.draft.slip}
          box={box}
          reading={reader.reading}
          failed={reader.failed}
          onText={(text) => void reader.read(text)}
        />
        <p>{t('phoneOnly')}</p>
        <Button
          block
          type="primary"
          disabled={!keeper.draft.slip}
          onClick={() => void keeper.saveNow().then(() => confirm({ text: t('draftKept') }))}
        >
          {t('saveDraft')}
        </Button>
      </div>
    </>
  );
}
