import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { explanationOf, explanationRows, type Deadline } from '../case/explain';
import { START_LABELS, type LIMIT_STEP_WORDS } from '../case/explain-words';
import { CopyExplanation } from './copy-explanation';
import { ExplanationCard } from './explanation-card';
import type { GridDay } from './grid-day';

interface Props {
  deadline: Pick<Deadline, 'light' | 'dueAt' | 'grid' | 'text' | 'explanation'> & {
    step: keyof typeof LIMIT_STEP_WORDS;
  };
  /** The step: 整改办结. */
  title: string;
  /** Between the card and its copy as text. */
  children?: ReactNode;
}

/** The explanation of a deadline that stands, and the same as text. */
export function DeadlineExplanation({ deadline, title, children }: Props) {
  const language = useLanguage();
  const { light, dueAt, grid } = deadline;
  const { startEvent, rule } = explanationOf(deadline);
  return (
    <>
      <ExplanationCard
        title={title}
        light={light}
        dueAt={dueAt}
        days={grid as GridDay[]}
        rows={explanationRows(deadline, language)}
        startLabel={START_LABELS[startEvent][language]}
        countsWorkingDays={rule.unit.startsWith('working')}
      />
      {children}
      <CopyExplanation text={deadline.text[language]} />
    </>
  );
}
