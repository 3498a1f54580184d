import type { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../../shared/light/button';
import shared from '../rectifications.module.css';
import { feedbackWords } from './feedback-words';
import { useImportList, type FeedbackDetail, type FeedbackVerdict } from './use-feedback';

/** Why it cannot be imported yet, or what the press would write. */
export function ImportFoot({ list, problem }: { list: FeedbackDetail; problem: Problem | null }) {
  const t = useWords(feedbackWords);
  const confirm = useConfirmBar();
  const write = useImportList(list.id);
  const count = (verdict: FeedbackVerdict) => list.lines.filter((one) => one.verdict === verdict).length;
  const [refused, added, changed] = [count('refused'), count('new'), count('changed')];
  const n = added + changed;
  const isReady = refused === 0 && n > 0 && list.key !== null;
  const failed = problem ?? write.error;
  const says =
    refused > 0 ? t('cannot', { n: refused }) : n === 0 ? t('unchangedAll') : t('ready', { added, changed });
  return (
    <div className={shared.formFoot}>
      <p className={failed ? shared.wrong : shared.quiet} role="status">
        {failed ? (failed.errors[0]?.message ?? failed.detail) : says}
      </p>
      <Button
        type="primary"
        disabled={!isReady}
        loading={write.isPending}
        onClick={() =>
          list.key && write.mutate(list.key, { onSuccess: () => confirm({ text: t('done', { n }) }) })
        }
      >
        {t('import', { n })}
      </Button>
    </div>
  );
}
