import { InvalidInputError } from '../../../kernel/errors.js';

/** An amount that would tell of everything, or of nothing for ever. */
export class WatchAmountError extends InvalidInputError {
  constructor(details: { least: number; most: number }) {
    const wording = {
      zh: '请填 {least} 到 {most} 之间的整数。',
      en: 'Write a whole number from {least} to {most}.',
    };
    super([{ field: 'amount', code: 'watch.amount', wording, details }]);
  }
}
