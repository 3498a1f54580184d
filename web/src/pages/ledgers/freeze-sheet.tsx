import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { useGoOn } from '../../shared/page/use-go-on';
import { ErrorState } from '../../shared/states/error-state';
import { AskSheet } from '../asks/ask-sheet';
import { ledgersWords } from './ledgers-words';
import { nextNumber } from './next-number';
import { useFreeze, useLedgerPreview, type Ledger } from './use-ledgers';

/** 印发: what the next issue will hold, then the issue. */
export function FreezeSheet({ ledger, onClose }: { ledger: Ledger; onClose: () => void }) {
  const t = useWords(ledgersWords);
  const confirm = useConfirmBar();
  const goOn = useGoOn();
  const { asOf, against } = ledger.table;
  const preview = useLedgerPreview(ledger.id);
  const { year, number } = nextNumber(ledger.issues, asOf);
  const freeze = useFreeze(ledger.id, `${year}-${number}`);
  const send = () =>
    freeze.mutate(undefined, {
      onSuccess: (issueId) => {
        confirm({ text: t('frozen', { issue: t('issue', { year, n: number }) }) });
        goOn(`/ledgers/${ledger.id}/issues/${issueId}`);
      },
    });
  return (
    <AskSheet
      title={t('freeze', { n: number })}
      submit={t('freeze', { n: number })}
      busy={freeze.isPending}
      lack={null}
      problem={freeze.error}
      onSubmit={send}
      onClose={onClose}
    >
      {preview.error && (
        <ErrorState error={preview.error} title={t('failed')} onRetry={() => void preview.refetch()} />
      )}
      {preview.isPending && <p role="status">{t('counting')}</p>}
      {preview.data && (
        <p>
          {t('freezeText', {
            n: preview.data.total,
            added: against ? preview.data.added : preview.data.total,
            changed: preview.data.changed,
            off: preview.data.writtenOff,
            gone: preview.data.gone,
          })}
        </p>
      )}
      {preview.data && preview.data.proposed.length > 0 && (
        <p>{t('freezeSerials', { serials: spanOf(preview.data.proposed) })}</p>
      )}
    </AskSheet>
  );
}

/** They follow each other. */
function spanOf(serials: readonly number[]): string {
  const [first, last] = [serials[0], serials.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}
