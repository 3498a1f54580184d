import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../case/case-api';
import { Tag } from '../status/tag';
import { unitWorkWords } from './unit-work-words';

/** 交给我, or who of my unit has it in hand; nothing where nobody has. */
export function HandlerTag({ line }: { line: Pick<CaseLine, 'handlers'> }) {
  const t = useWords(unitWorkWords);
  const user = useCurrentUser();
  // A list kept on the device from an earlier version has no such field.
  const handlers = line.handlers ?? [];
  if (handlers.some(({ id }) => id === user.id)) return <Tag>{t('toMe')}</Tag>;
  if (handlers.some(({ id }) => id === user.unitId)) return <Tag>{t('toUs')}</Tag>;
  const known = isHandler(user.role) ? handlers.filter(({ unitId }) => unitId === user.unitId) : handlers;
  if (known.length === 0) return null;
  return <Tag>{t('inHand', { name: known.map(({ name }) => name).join('、') })}</Tag>;
}
