import { useLanguage } from '../../i18n/language';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { dayOf, longDay, weekdayOf } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';

/** Today at a glance. */
export default function WorkbenchPage() {
  const language = useLanguage();
  const isPhone = useIsPhone();
  const today = dayOf(new Date());
  const title = `${longDay(today, language)} ${weekdayOf(today, language)}`;
  return isPhone ? <PhoneHeader title={title} /> : <PageHeader title={title} />;
}
