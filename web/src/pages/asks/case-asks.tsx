import { useState, type ReactNode } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { isCommunityWorker } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { Button } from '../../shared/light/button';
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

interface Props {
  found: CaseDetail;
  /** Puts the heading of the page over it. */
  frame: (title: string, body: ReactNode) => ReactNode;
}

/** What the unit asks for on this case: more time, and the help of departments. Nothing where nobody asks or may ask. */
export function CaseAsks(props: Props) {
  return isCommunityWorker(useCurrentUser().role) ? null : <Asks {...props} />;
}

function Asks({ found, frame }: Props) {
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
    return frame(
      t('panel'),
      <ErrorState
        error={error}
        title={t('failed')}
        onRetry={() => void Promise.all([extensions.refetch(), calls.refetch()])}
      />,
    );
  if (!extensions.data || !calls.data) return frame(t('panel'), <SkeletonRows rows={2} height={44} />);
  const mayAsk = options.length > 0 || mayCall;
  if (!mayAsk && requests.length + raised.length === 0) return null;
  return frame(
    t('panel'),
    <div className={styles.asks}>
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
      {mayAsk && (
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
    </div>,
  );
}

/** The newest call to that department came to nothing. */
function mayCallAgain(call: Call, all: readonly Call[]): boolean {
  const newest = all.find(({ to }) => to?.id === call.to?.id);
  return newest?.id === call.id && call.state === 'rejected';
}
