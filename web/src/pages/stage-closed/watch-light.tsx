import { useWords } from '../../i18n/words';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { stageClosedWords } from './stage-closed-words';
import type { WatchedCase } from './use-stage-closed';

/** The hollow light of the milestone alone; a case without one is as bad as late. */
export function WatchLight({ one }: { one: WatchedCase }) {
  const { light, standing } = one;
  const t = useWords(stageClosedWords);
  if (standing === 'passed' && light.dueAt === null)
    return <ClockLight light={{ ...light, colour: 'red' }} words={t('noMilestone')} />;
  return <ExplainedLight line={one} step="milestone" />;
}
