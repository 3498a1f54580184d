import type { RuleFacts } from '../../deadlines/index.js';
import { mediaOf } from '../domain/vocabulary.js';
import type { CaseRow } from '../persistence/case.entity.js';

/** What the rules of a campaign ask of a case. */
export function ruleFactsOf({ isKeyCase, media, handlingLevel }: CaseRow): RuleFacts {
  return { isKeyCase, media: mediaOf(media), handlingLevel };
}
