import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { evidenceUrl, type CaseDetail } from '../../shared/case/case-api';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { longDay, shortMoment } from '../../shared/time/format-time';
import {
  useRemoveVisit,
  type SiteVisit,
  type Talk,
  type UnitWork,
} from '../../shared/unit-work/unit-work-api';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

/** The records, site visits first, each with the way to take it back. */
export function VisitList({ found, work }: { found: CaseDetail; work: UnitWork }) {
  const t = useWords(visitsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const remove = useRemoveVisit(found.id);
  const me = useCurrentUser();
  const takeBack = ({ id, recordedBy }: SiteVisit | Talk, what: string) =>
    (work.may.removeVisit || recordedBy === me.id) && (
      <button
        type="button"
        className={styles.link}
        aria-label={t('takeBackOne', { what })}
        onClick={() => remove.mutate(id, { onSuccess: () => confirm({ text: t('takenBack') }) })}
      >
        {t('takeBack')}
      </button>
    );
  return (
    <ol className={styles.records}>
      {work.siteVisits.map((visit) => {
        const when = shortMoment(visit.visitedAt, language);
        return (
          <li key={visit.id}>
            <h2>
              {t('siteVisit')} <span>{when}</span>
            </h2>
            <SiteRecord found={found} visit={visit} />
            <p className={styles.by}>
              {t('recordedBy', { name: visit.recordedByName, time: shortMoment(visit.recordedAt, language) })}
              {takeBack(visit, `${t('siteVisit')} ${when}`)}
            </p>
          </li>
        );
      })}
      {work.talks.map((talk) => {
        const when = longDay(talk.visitedOn, language);
        return (
          <li key={talk.id}>
            <h2>
              {t('talk')} <span>{when}</span>
            </h2>
            <TalkRecord talk={talk} />
            <p className={styles.by}>
              {t('recordedBy', { name: talk.recordedByName, time: shortMoment(talk.recordedAt, language) })}
              {takeBack(talk, `${t('talk')} ${when}`)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function SiteRecord({ found, visit }: { found: CaseDetail; visit: SiteVisit }) {
  const t = useWords(visitsWords);
  const people = visit.people.map(({ name, unit }) => [name, unit].filter(Boolean).join(' ')).join('、');
  const shown = found.evidence.filter(({ id }) => visit.photos.includes(id));
  return (
    <>
      <p className={styles.people}>
        {people}
        {visit.leader && <b> {t('ledBy', { leader: visit.leader })}</b>}
      </p>
      <p className={styles.text}>{visit.seen}</p>
      {visit.readings.length > 0 && (
        <table className={styles.readings}>
          <thead>
            <tr>
              <th scope="col">{t('reading')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('limit')}</th>
            </tr>
          </thead>
          <tbody>
            {visit.readings.map(({ item, value, unit, limit, over }, at) => (
              <tr key={`${item}-${at}`}>
                <th scope="row">{item}</th>
                <td>
                  {value} {unit} {over && <b>{t('over')}</b>}
                </td>
                <td>{limit ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length > 0 && (
        <div className={styles.thumbs}>
          {shown.map(({ id, name }) => (
            <a key={id} href={evidenceUrl(found.id, id)} target="_blank" rel="noreferrer">
              <img src={evidenceUrl(found.id, id)} alt={name} loading="lazy" />
            </a>
          ))}
        </div>
      )}
    </>
  );
}

function TalkRecord({ talk }: { talk: Talk }) {
  const t = useWords(visitsWords);
  const { asked, satisfied, partly, unsatisfied, counted, wishes, followUp } = talk;
  return (
    <>
      <p className={styles.text}>
        {t('answers', { asked, satisfied, partly, unsatisfied, unit: t(counted) })}
      </p>
      {wishes && <p>{t('wishesLine', { text: wishes })}</p>}
      {followUp && <p>{t('followUpLine', { text: followUp })}</p>}
    </>
  );
}
