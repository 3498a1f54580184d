import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import styles from '../settings.module.css';
import { AddPhrase } from './add-phrase';
import { useAddPhrase, usePhrases, useRemovePhrase, type Phrase, type PhraseKind } from './use-phrases';

const KINDS: Record<
  PhraseKind,
  'kindEntry' | 'kindReport' | 'kindOpinion' | 'kindReturn' | 'kindUrge' | 'kindPause'
> = {
  entry: 'kindEntry',
  report: 'kindReport',
  opinion: 'kindOpinion',
  return: 'kindReturn',
  urge: 'kindUrge',
  pause: 'kindPause',
};

/** 常用语: one's own, and those of everybody where one may change them. */
export default function PhrasesPage() {
  const t = useWords(settingsWords);
  const confirm = useConfirmBar();
  const mayShare = useCurrentUser().role !== 'intake-officer';
  const [kind, setKind] = useState<PhraseKind>('entry');
  const phrases = usePhrases(kind);
  const add = useAddPhrase();
  const remove = useRemovePhrase();
  const drop = ({ id, text, shared }: Phrase) =>
    remove.mutate(id, {
      onSuccess: () =>
        confirm({
          text: t('phraseRemoved'),
          seconds: 20,
          onUndo: () => add.mutate({ kind, text, shared }),
        }),
    });
  return (
    <SettingsFrame>
      <Panel flush>
        <div className={styles.tools}>
          <Segmented
            aria-label={t('kind')}
            value={kind}
            options={(Object.keys(KINDS) as PhraseKind[]).map((value) => ({ value, label: t(KINDS[value]) }))}
            onChange={setKind}
          />
        </div>
        <AddPhrase key={kind} kind={kind} mayShare={mayShare} />
        {phrases.isPending && <SkeletonRows rows={6} height={36} />}
        {phrases.isError && !phrases.data && (
          <ErrorState error={phrases.error} title={t('failed')} onRetry={() => void phrases.refetch()} />
        )}
        {phrases.data?.length === 0 && (
          <EmptyState news="nothing-found" title={t('noPhrases')} text={t('noPhrasesText')} />
        )}
        {phrases.data && phrases.data.length > 0 && (
          <PlainTable
            caption={t('phrases')}
            head={
              <>
                <th scope="col">{t('phraseText')}</th>
                <th scope="col">{t('whose')}</th>
                <td />
              </>
            }
          >
            {phrases.data.map((phrase) => (
              <tr key={phrase.id}>
                <td>{phrase.text}</td>
                <td className={styles.verb}>{t(phrase.shared ? 'shared' : 'own')}</td>
                <td className={styles.verb}>
                  {(mayShare || !phrase.shared) && (
                    <Button
                      size="small"
                      aria-label={t('removePhraseOne', { text: phrase.text })}
                      onClick={() => drop(phrase)}
                    >
                      {t('removePhrase')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </PlainTable>
        )}
      </Panel>
    </SettingsFrame>
  );
}
