import { Checkbox } from 'antd';
import { useLanguage, type Language } from '../../../i18n/language';
import { useWords, type Translate } from '../../../i18n/words';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { shortMoment } from '../../../shared/time/format-time';
import settings from '../settings.module.css';
import { jobName, jobsWords } from './jobs-words';
import styles from './jobs.module.css';
import type { Job } from './use-jobs';

interface Props {
  jobs: readonly Job[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
}

/** What is owed, since when, how often it was tried and why it failed. */
export function JobTable({ jobs, chosen, onChoose }: Props) {
  const t = useWords(jobsWords);
  const language = useLanguage();
  const decidable = jobs.filter(({ place }) => place !== 'in-hand');
  const all = decidable.length > 0 && decidable.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <div className={settings.table}>
      <PlainTable
        caption={t('title')}
        head={
          <>
            <th scope="col" className={settings.verb}>
              <Checkbox
                aria-label={t('chooseAll')}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                onChange={() => onChoose(new Set(all ? [] : decidable.map(({ id }) => id)))}
              />
            </th>
            <th scope="col">{t('job')}</th>
            <th scope="col">{t('error')}</th>
            <th scope="col">{t('tries')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('next')}</th>
          </>
        }
      >
        {jobs.map((job) => (
          <tr key={job.id}>
            <td className={settings.verb}>
              <Checkbox
                aria-label={t('choose', {
                  job: jobName(job.job)[language],
                  about: aboutOf(job, t, language),
                })}
                disabled={job.place === 'in-hand'}
                checked={chosen.has(job.id)}
                onChange={() => toggle(job.id)}
              />
            </td>
            <td className={styles.job}>
              {jobName(job.job)[language]}
              <small className={styles.about}>{aboutOf(job, t, language)}</small>
            </td>
            <td className={styles.error}>{job.error ?? '—'}</td>
            <td className={settings.verb}>
              {job.tries > 0 ? t('triedOf', { n: job.tries, of: job.attempts }) : '—'}
            </td>
            <td className={settings.verb}>{shortMoment(job.createdAt, language)}</td>
            <td className={settings.verb}>{job.nextAt ? shortMoment(job.nextAt, language) : '—'}</td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

/** A mail is known by its Message-ID where it has to be looked for. */
function aboutOf({ job, about }: Job, t: Translate<typeof jobsWords>, language: Language): string {
  if (job === 'mail.send') return t('messageId', { id: `<${about}@duban>` });
  // What runs by the clock is about the moment it was due.
  return job.startsWith('tick.') ? t('dueAt', { moment: shortMoment(about, language) }) : about;
}
