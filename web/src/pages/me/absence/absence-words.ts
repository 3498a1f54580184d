import type { Words } from '../../../i18n/words';

export const absenceWords = {
  title: { zh: '外出与代收', en: 'Away, and who stands in' },
  hint: {
    zh: '外出期间，发给您的信改发给代收人；站内消息您自己也留一份。代收人要本来就能看到同样的案件。',
    en: 'While you are away your mails go to the stand-in; your bell keeps a copy. The stand-in must see the same cases anyway.',
  },
  who: { zh: '谁外出', en: 'Who is away' },
  me: { zh: '我自己', en: 'Myself' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到（含当天）', en: 'To (inclusive)' },
  standIn: { zh: '代收人', en: 'Stand-in' },
  choose: { zh: '选一个人', en: 'Choose a person' },
  enter: { zh: '登记外出', en: 'Enter the absence' },
  entered: { zh: '已登记：{from} 至 {to} 由{name}代收', en: 'Entered: {name} stands in from {from} to {to}' },
  line: { zh: '{from} 至 {to}，由{name}代收', en: '{from} to {to}: {name} stands in' },
  end: { zh: '提前结束', en: 'End it now' },
  endOne: { zh: '提前结束{name}的外出', en: 'End the absence of {name} now' },
  ended: { zh: '{name}的外出已结束，信重新发给本人', en: '{name} is back; mails go there again' },
  failed: { zh: '外出登记没有读出来', en: 'The absences could not be read' },
} satisfies Words;
