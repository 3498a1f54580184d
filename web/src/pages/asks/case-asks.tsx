import { Button } from 'antd';
import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { AskExtensionSheet } from './ask-extension-sheet';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { CallItem } from './call-item';
import { ExtensionItem } from './extension-item';
import { RaiseCallSheet } from './raise-call-sheet';
import { useCaseCalls, type Call } from './use-calls';
import { useCaseExtensions } from './use-extensions';

type Sheet = { kind: 'extension' } | { kind: 'call'; unitId?: string };

const IN_HAND: readonly CaseDetail['status'][] = [
  'dispatched',
  'signed',
  'rectifying',
  'sent-back',
  'reopened',
  'stage-closed',
];

/** What the unit asks for on this case: more time, and the help of departments. */
export function CaseAsks({ found }: { found: CaseDetail }) {
  const t = useWords(asksWords);
  const { role } = useCurrentUser();
  const extensions = useCaseExtensions(found.id);
  const calls = useCaseCalls(found.id);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const isStreet = role === 'street-user' || role === 'street-head';
  const mayCall = isStreet && IN_HAND.includes(found.status);
  const options = extensions.data?.options ?? [];
  const requests = extensions.data?.items ?? [];
  const raised = calls.data ?? [];
  const error = extensions.error ?? calls.error;
  const close = () => setSheet(null);

  if (error && !(extensions.data && calls.data))
    return (
      <ErrorState
        error={error}
        title={t('failed')}
        onRetry={() => void Promise.all([extensions.refetch(), calls.refetch()])}
      />
    );
  if (!extensions.data || !calls.data) return <SkeletonRows rows={2} height={44} />;
  return (
    <div className={styles.asks}>
      {requests.length + raised.length === 0 && <p className={styles.hint}>{t('nothing')}</p>}
      <ul className={styles.items}>
        {requests.map((request) => (
          <ExtensionItem key={request.id} request={request} />
        ))}
        {raised.map((call) => (
          <CallItem
            key={call.id}
            call={call}
            again={
              mayCall &&
              mayCallAgain(call, raised) && (
                <div className={styles.verbs}>
                  <Button onClick={() => setSheet({ kind: 'call', unitId: call.to?.id })}>
                    {t('callAgain')}
                  </Button>
                </div>
              )
            }
          />
        ))}
      </ul>
      {(options.length > 0 || mayCall) && (
        <div className={styles.verbs}>
          {options.length > 0 && <Button onClick={() => setSheet({ kind: 'extension' })}>{t('ask')}</Button>}
          {mayCall && <Button onClick={() => setSheet({ kind: 'call' })}>{t('call')}</Button>}
        </div>
      )}
      {sheet?.kind === 'extension' && (
        <AskExtensionSheet caseId={found.id} options={options} onClose={close} />
      )}
      {sheet?.kind === 'call' && (
        <RaiseCallSheet
          caseId={found.id}
          campaignId={found.campaignId}
          unitId={sheet.unitId}
          onClose={close}
        />
      )}
    </div>
  );
}

/** The newest call to that department came to nothing. */
function mayCallAgain(call: Call, all: readonly Call[]): boolean {
  const newest = all.find(({ to }) => to?.id === call.to?.id);
  return newest?.id === call.id && call.state === 'rejected';
}
