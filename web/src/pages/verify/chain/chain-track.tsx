import { CheckOutlined } from '@ant-design/icons';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { longDay, shortMoment } from '../../../shared/time/format-time';
import type { Review } from '../use-review';
import { chainWords } from './chain-words';
import styles from './chain.module.css';

/** The links of the chain in their order: who signed, who is next. One that decides alone needs no chain on show. */
export function ChainTrack({ review }: { review: Review }) {
  const t = useWords(chainWords);
  const language = useLanguage();
  const { links, decision, milestone, milestoneOn } = review;
  const signed = links.filter(({ state }) => state === 'signed').length;
  if (links.length < 2) return null;
  return (
    <section>
      <h2>
        {t('chain')}
        <span>{t('signedOf', { signed, all: links.length })}</span>
      </h2>
      <ol className={styles.chain}>
        {links.map(({ title, state, signerName, at, documentNo, documentOn, note }, index) => (
          <li key={`${index}/${title}`} aria-current={state === 'next' ? 'step' : undefined}>
            <i className={styles[state]} aria-hidden="true">
              {state === 'signed' ? <CheckOutlined /> : index + 1}
            </i>
            <div>
              <b>{title}</b> <span>{t(state)}</span>
              {state === 'signed' && (
                <p>
                  {[
                    signerName,
                    documentNo ?? (at && shortMoment(at, language)),
                    documentOn && longDay(documentOn, language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {note && <q>{note}</q>}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {decision && (
        <p className={styles.decided}>
          {t(decision === 'close' ? 'decidedClose' : 'decidedStage', {
            milestone: milestone ?? '',
            day: milestoneOn ? longDay(milestoneOn, language) : '',
          })}
        </p>
      )}
    </section>
  );
}
