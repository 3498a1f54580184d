import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { Input } from '../../shared/light/input';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import asks from '../asks/asks.module.css';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { useCasesOf } from './use-colour-slips';

interface Props {
  unitId: string;
  text: string;
  /** What is asked for, a moment behind what is typed. */
  sought: string;
  onText: (text: string) => void;
  chosen: readonly string[];
  onChange: (caseIds: string[]) => void;
}

/** The unit's cases in hand with a box each, the most urgent first. */
export function CasesChoice({ unitId, text, sought, onText, chosen, onChange }: Props) {
  const t = useWords(colourSlipsWords);
  const { data, isPending } = useCasesOf(unitId, sought);
  const items = data?.items ?? [];
  return (
    <fieldset className={asks.choices}>
      <legend>{t('whichCases')}</legend>
      <Input
        type="search"
        value={text}
        placeholder={t('findCases')}
        aria-label={t('findCases')}
        onChange={(event) => onText(event.target.value)}
      />
      {isPending && <SkeletonRows rows={3} height={44} />}
      <div className={styles.candidates}>
        {items.map((line) => (
          <div key={line.id} className={styles.candidate}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(line.id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, line.id] : chosen.filter((id) => id !== line.id))
                }
              />
              <span>
                {line.title} <span className={styles.plain}>{shortNumber(line.number.raw)}</span>
              </span>
            </label>
            <ExplainedLight line={line} />
          </div>
        ))}
      </div>
      {data && items.length === 0 && <p className={asks.hint}>{t('noCases')}</p>}
    </fieldset>
  );
}
