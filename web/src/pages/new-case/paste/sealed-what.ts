import type { Translate } from '../../../i18n/words';
import type { Slip } from '../draft/entry-draft';
import type { entryWords } from '../entry-words';

/** 姓名、电话: what of the complainant the slip named and the server has sealed. */
export function sealedWhat({ contact }: Slip, t: Translate<typeof entryWords>): string {
  return [
    contact.name && t('sealedName'),
    contact.phone && t('sealedPhone'),
    contact.address && t('sealedAddress'),
  ]
    .filter(Boolean)
    .join(t('and'));
}
