import { useCurrentUser } from '../../app/current-user';
import { isCommunityWorker } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { useDraftAt } from '../../shared/draft/use-draft';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { FormFrame } from './form-frame';
import { localNow } from './local-now';
import { PeopleFields, type PersonDraft } from './people-fields';
import { PhotoChoice } from './photo-choice';
import { ReadingFields, readingsOf, type ReadingDraft } from './reading-fields';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

interface Draft {
  visitedAt: string;
  people: PersonDraft[];
  leader: string;
  seen: string;
  readings: ReadingDraft[];
  photos: string[];
}

/** 现场检查: now and me are filled in; the rest is what was seen and measured. */
export function SiteForm({ found, onDone }: { found: CaseDetail; onDone: () => void }) {
  const t = useWords(visitsWords);
  const me = useCurrentUser();
  const { draft, change, clear } = useDraftAt<Draft>(`duban.site-visit.${me.id}.${found.id}`, {
    visitedAt: localNow(),
    people: [{ name: me.name, unit: me.unitName }],
    leader: '',
    seen: '',
    readings: [],
    photos: [],
  });
  const readings = readingsOf(draft.readings);
  const lacking = !draft.seen.trim() ? t('needSeen') : readings === null ? t('needReading') : null;
  return (
    <FormFrame
      found={found}
      path="site-visits"
      title={t('addSite')}
      lacking={lacking}
      body={{
        visitedAt: new Date(draft.visitedAt).toISOString(),
        people: draft.people
          .map(({ name, unit }) => ({ name: name.trim(), unit: unit.trim() }))
          .filter(({ name }) => name !== ''),
        leader: draft.leader.trim(),
        seen: draft.seen.trim(),
        readings: readings ?? [],
        photos: draft.photos.filter((id) => found.evidence.some((one) => one.id === id)),
      }}
      save={t('saveSite')}
      saved={t('siteSaved')}
      onSaved={() => {
        clear();
        onDone();
      }}
      onCancel={onDone}
    >
      <label className={styles.field}>
        <span>{t('visitedAt')}</span>
        <Input
          type="datetime-local"
          required
          max={localNow()}
          value={draft.visitedAt}
          onChange={(event) => event.target.value && change({ visitedAt: event.target.value })}
        />
      </label>
      <PeopleFields people={draft.people} onChange={(people) => change({ people })} />
      {!isCommunityWorker(me.role) && (
        <label className={styles.field}>
          <span>{t('leader')}</span>
          <Input
            maxLength={60}
            value={draft.leader}
            placeholder={t('leaderHint')}
            onChange={(event) => change({ leader: event.target.value })}
          />
        </label>
      )}
      <label className={styles.field}>
        <span>{t('seen')}</span>
        <TextArea
          autoSize={{ minRows: 4, maxRows: 12 }}
          maxLength={4000}
          value={draft.seen}
          placeholder={t('seenHint')}
          onChange={(event) => change({ seen: event.target.value })}
        />
      </label>
      <ReadingFields readings={draft.readings} onChange={(some) => change({ readings: some })} />
      <PhotoChoice found={found} chosen={draft.photos} onChange={(photos) => change({ photos })} />
    </FormFrame>
  );
}
