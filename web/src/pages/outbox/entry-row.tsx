import { useNavigate } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords, type Translate } from '../../i18n/words';
import { readCase } from '../../shared/case/case-api';
import { readTask } from '../rectifications/use-rectifications';
import { readRoundVersion } from '../rectifications/write-off/read-round-version';
import { CopyWords } from '../../shared/live/copy-words';
import { outbox, type OutboxItem } from '../../shared/outbox/outbox';
import { isOfPaper } from '../../shared/outbox/page-of';
import { outboxWords } from '../../shared/outbox/outbox-words';
import { shortMoment } from '../../shared/time/format-time';
import { Button } from '../../shared/light/button';
import styles from './outbox-page.module.css';
import { whatOf } from './what-of';

interface Props {
  item: OutboxItem;
  /** Photos of its case that are still on the way. */
  photosBefore: number;
  onDiscard: () => void;
}

/** One press: what, when, how far, and why not. */
export function EntryRow({ item, photosBefore, onDiscard }: Props) {
  const t = useWords(outboxWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { kind, caseId, file, refusal, stage, pressedAt } = item;
  const at = shortMoment(file?.takenAt ?? pressedAt, language);
  const words = wordsOf(item);
  return (
    <li className={styles.entry}>
      {item.url && file?.kind !== 'document' && <img src={item.url} alt="" />}
      <p>
        <b>{whatOf(item, t)}</b>
        <span>{t(file ? 'taken' : 'pressed', { time: at })}</span>
        {words && <q>{words}</q>}
      </p>
      <span className={refusal ? styles.refused : styles.stage} role="status">
        {stageWords(item, photosBefore, t)}
      </span>
      {refusal && <p className={styles.why}>{refusal.detail}</p>}
      {stage !== 'sending' && (
        <div className={refusal ? styles.verbs : styles.quietVerb}>
          {refusal && words && <CopyWords words={words} />}
          {refusal && kind === 'report' && (
            <Button onClick={() => void navigate(`/cases/${caseId}/report`)}>{t('openReport')}</Button>
          )}
          {refusal && kind !== 'report' && !isOver(item) && (
            <Button onClick={() => void again(item)}>{t(isStale(item) ? 'retryLatest' : 'retry')}</Button>
          )}
          <Button type={refusal ? 'default' : 'text'} danger={refusal !== null} onClick={onDiscard}>
            {t('discard')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Refused because somebody else had changed the case: the person has read who, and may mean it all the same. */
const isStale = ({ refusal }: OutboxItem): boolean => refusal?.status === 412;

/** Somebody else has signed or ticked, or it was withdrawn or written off: sending it again would be told the same. */
const isOver = ({ refusal }: OutboxItem): boolean =>
  /\.(received_already|withdrawn_already|milestone_(ticked|unticked|not_done|gone)|written_off)$/.test(
    refusal?.code ?? '',
  );

/** What it is pressed on as it stands by now; a paper is signed once, and stands still. */
async function versionNow(item: OutboxItem): Promise<number | undefined> {
  if (item.kind === 'link-sign' || item.kind === 'link-back') return readRoundVersion(item.caseId);
  if (item.kind === 'tick' || item.kind === 'untick') return (await readTask(item.caseId)).version;
  return isOfPaper(item) ? undefined : (await readCase(item.caseId)).version;
}

async function again(item: OutboxItem): Promise<void> {
  await outbox.retry(item.key, isStale(item) ? await versionNow(item) : undefined);
}

function stageWords(item: OutboxItem, photosBefore: number, t: Translate<typeof outboxWords>): string {
  const { stage, progress, kind, tries } = item;
  if (stage === 'sending' && progress !== null) return t('sendingPart', { part: Math.round(progress * 100) });
  if (stage !== 'waiting') return t(stage);
  if (kind === 'report' && photosBefore > 0) return t('waitsForPhotos', { n: photosBefore });
  return tries > 0 ? t('tries', { n: tries }) : t('waiting');
}

/** What was typed for it; nothing of it is lost, whatever the server says. */
const wordsOf = ({ body }: OutboxItem): string =>
  ['note', 'finding', 'handling', 'receipt', 'opinion', 'reason', 'text', 'obstacle']
    .map((field) => body?.[field])
    .filter((text) => typeof text === 'string')
    .join('\n\n');
