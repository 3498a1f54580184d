import type { Words } from '../../i18n/words';

/** Apart from the words of the page: the street's first page loads these alone. */
export const waitingWords = {
  title: { zh: '三色督办单', en: 'Slips by colour' },
  todoProposals: { zh: '督办单 {n} 条待发', en: '{n} {n|slip|slips} proposed' },
  todoReceive: { zh: '督办单 {n} 份待签收', en: '{n} {n|slip|slips} to sign for' },
  todoReceiveLate: {
    zh: '督办单 {n} 份待签收，{late} 份超期',
    en: '{n} {n|slip|slips} to sign for, {late} overdue',
  },
  todoConsequences: { zh: '督办单后续 {n} 项待办', en: '{n} {n|thing|things} to do after slips' },
  toSlips: { zh: '去签收', en: 'Sign' },
} satisfies Words;
