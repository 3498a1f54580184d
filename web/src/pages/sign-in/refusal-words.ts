import type { Problem } from '../../api/problem';
import type { Translate } from '../../i18n/words';
import type { signInWords } from './sign-in-words';

/** One sentence for a failed sign-in: the tries left when the server says them, and whom to ask. */
export function refusalWords(problem: Problem, t: Translate<typeof signInWords>): string {
  if (problem.status === 401) {
    const tries = problem.details['triesLeft'];
    return typeof tries === 'number' ? t('wrongTries', { n: tries }) : t('wrong');
  }
  if (problem.status === 429) return problem.detail || t('tooMany');
  const id = problem.shortRequestId;
  return [problem.detail || t('failed'), id && t('reportNumber', { id })].filter(Boolean).join(' ');
}
