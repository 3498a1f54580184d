import { useWords } from '../../../i18n/words';
import type { ReportDraft } from '../draft/report-draft';
import type { Gap } from '../report-gaps';
import { Input } from '../../../shared/light/input';
import { SaidDay } from '../../../shared/said-day/said-day';
import { reportWords } from '../report-words';
import { Block } from './block';
import styles from './fields.module.css';

type Proposal = Pick<ReportDraft, 'proposal' | 'milestone' | 'milestoneOn' | 'milestoneSaid'>;

interface Props extends Proposal {
  gaps: readonly Gap[];
  complaints: readonly string[];
  onChange: (part: Partial<Proposal>) => void;
}

const CHOICES = [
  { value: 'close', words: 'close', note: 'closeNote' },
  { value: 'stage-close', words: 'stageClose', note: 'stageCloseNote' },
] as const;

/** What the unit proposes; the bureau decides. */
export function ProposalBlock({ gaps, complaints, onChange, ...draft }: Props) {
  const { proposal, milestone, milestoneOn, milestoneSaid } = draft;
  const t = useWords(reportWords);
  const lacks = gaps.filter((gap) => gap.block === 'proposal').map(({ short }) => t(short.key, short.values));
  return (
    <Block
      name="proposal"
      title={t('proposal')}
      state={
        lacks.length > 0
          ? { kind: 'missing', text: lacks.join(t('separator')) }
          : { kind: 'quiet', text: t('proposalNote') }
      }
      complaints={complaints}
    >
      <div className={styles.proposals} role="radiogroup" aria-labelledby="proposal-title">
        {CHOICES.map(({ value, words, note }) => (
          <label key={value}>
            <input
              type="radio"
              name="proposal"
              checked={proposal === value}
              onChange={() => onChange({ proposal: value })}
            />
            <span>
              <b>{t(words)}</b>
              <small>{t(note)}</small>
            </span>
          </label>
        ))}
      </div>
      {proposal === 'stage-close' && (
        <div className={styles.milestone}>
          <label>
            <span>{t('milestone')}</span>
            <Input
              id="milestone"
              maxLength={300}
              value={milestone}
              placeholder={t('milestoneHint')}
              onChange={(event) => onChange({ milestone: event.target.value })}
            />
          </label>
          <label>
            <span>{t('milestoneOn')}</span>
            <SaidDay
              id="milestone-on"
              day={milestoneOn}
              said={milestoneSaid}
              onChange={({ day, said }) => onChange({ milestoneOn: day, milestoneSaid: said })}
            />
          </label>
        </div>
      )}
    </Block>
  );
}
