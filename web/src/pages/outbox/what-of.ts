import type { Translate } from '../../i18n/words';
import type { OutboxItem } from '../../shared/outbox/outbox';
import type { outboxWords } from '../../shared/outbox/outbox-words';

/** 签收, 节点完成 排查建档, or 照片 IMG_0412.jpg. */
export const whatOf = ({ kind, part, file }: OutboxItem, t: Translate<typeof outboxWords>): string =>
  file ? `${t('photo')} ${file.name}` : [t(kind), part].filter(Boolean).join(' ');
