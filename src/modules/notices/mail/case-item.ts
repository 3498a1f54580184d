import type { ItemLine } from './blocks.js';
import { guessedWords, lightMark, type MailLight, type Mark } from './light-words.js';
import { accent, facts, strong, type Sentence } from './sentence.js';

/** One case in a mail. Nothing here says who complained, and of the case's text there is only the title. */
export interface CaseMailItem {
  title: string;
  /** `0511-0007`, or the raw number when it could not be parsed. */
  shortNumber: string;
  /** As it was handed over; rows frozen earlier have none. */
  number?: string | null;
  isKeyCase: boolean;
  light: MailLight;
  /** Said in mails that cover more than one street. */
  streetName?: string | null;
  leadUnitName: string | null;
  ownerName: string | null;
  /** Opens exactly this case. */
  link: string;
}

/** The number with its last four digits bold and the star of a key case before it. */
export function numberWords(shortNumber: string, isKeyCase: boolean): Sentence {
  const [, before = '', last = shortNumber] = /^(.*?)(\d{4})$/.exec(shortNumber) ?? [];
  return [...(isKeyCase ? [accent('*')] : []), before, strong(last), ...(isKeyCase ? [' 重点'] : [])];
}

/** The row of a case: number, street, lead, owner, then what the mail adds. */
export function caseItemLine(
  item: CaseMailItem,
  more: readonly (string | null | undefined | false)[] = [],
  mark: Mark = lightMark(item.light),
): ItemLine {
  const guessed = guessedWords(item.light);
  const told = more.some((fact) => fact && guessed && fact.includes(guessed));
  return {
    mark,
    title: item.title,
    link: item.link,
    facts: facts(
      numberWords(item.shortNumber, item.isKeyCase),
      item.streetName,
      item.leadUnitName && `主办 ${item.leadUnitName}`,
      item.ownerName && `承办 ${item.ownerName}`,
      ...more,
      !told && guessed,
    ),
  };
}

/** Earliest due first, which is longest overdue first; cases without a date come last. */
export function earliestDueFirst<T extends { light: MailLight }>(items: readonly T[]): T[] {
  return items.toSorted((one, other) =>
    (one.light.dueAt ?? '9').localeCompare(other.light.dueAt ?? '9', 'en'),
  );
}
