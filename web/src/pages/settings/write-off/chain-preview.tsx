import { useWords, type Translate } from '../../../i18n/words';
import { daysUntil } from './arrange-links';
import type { LinkRule } from './use-write-off-settings';
import { useSignerWords } from './use-signer-words';
import { writeOffSettingsWords } from './write-off-settings-words';
import styles from './write-off-settings.module.css';

interface Props {
  links: readonly LinkRule[];
  chosen: string;
  faulty: ReadonlySet<string>;
  onChoose: (key: string) => void;
}

/** The chain as it will be gone through, step by step; each link opens below. */
export function ChainPreview({ links, chosen, faulty, onChoose }: Props) {
  const t = useWords(writeOffSettingsWords);
  const signerWords = useSignerWords();
  const stages = [...new Set(links.map(({ stage }) => stage))];
  return (
    <>
      <p className={styles.remark}>{t('chainRemark')}</p>
      <ol className={styles.steps} aria-label={t('chain')}>
        {stages.map((stage) => {
          const parallel = links.filter((one) => one.stage === stage);
          return (
            <li key={stage}>
              <span className={styles.stage}>
                {t('stage', { n: stage })}
                {parallel.length > 1 && ` · ${t('parallel')}`}
              </span>
              {parallel.map((link) => (
                <button
                  key={link.key}
                  type="button"
                  aria-pressed={link.key === chosen}
                  className={faulty.has(link.key) ? styles.faulty : undefined}
                  onClick={() => onChoose(link.key)}
                >
                  <b>{link.title || t('unnamed')}</b>
                  {faulty.has(link.key) && <em>{t('wrong')}</em>}
                  <span>{link.signers.map(signerWords).join('、') || '—'}</span>
                  <span>{demandsOf(link, t)}</span>
                </button>
              ))}
              <span className={styles.until}>{t('until', { n: daysUntil(links, stage) })}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function demandsOf(link: LinkRule, t: Translate<typeof writeOffSettingsWords>): string {
  const { checklist, papers, photos, skip, publicity } = link;
  return [
    publicity && t('windowShort', { n: publicity.amount, unit: t(publicity.unit) }),
    checklist.length > 0 && t('checksShort', { n: checklist.length }),
    photos > 0 && t('photosShort', { n: photos }),
    papers.length > 0 && t('papersShort', { n: papers.length }),
    skip && t('skipShort'),
  ]
    .filter(Boolean)
    .join(' · ');
}
