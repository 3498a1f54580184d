import type { Translate } from '../../i18n/words';
import type { OutboxItem } from './outbox';
import type { outboxWords } from './outbox-words';

/** 签收、照片 3 张、上报: the moves by name, photos by number. */
export function listWords(items: readonly OutboxItem[], t: Translate<typeof outboxWords>): string {
  const photos = items.filter(({ file }) => file !== null).length;
  const moves = items.filter(({ file }) => file === null).map(({ kind }) => t(kind));
  return [...moves, ...(photos > 0 ? [t('photos', { n: photos })] : [])].join(t('separator'));
}
