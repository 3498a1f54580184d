import type { Words } from '../../../../i18n/words';

export const factorWords = {
  has: { zh: '登录验证码已开启', en: 'Signs in with a code' },
  reset: { zh: '重置验证码', en: 'Reset code' },
  resetOne: { zh: '重置验证码：{name}', en: 'Reset code of {name}' },
  resetText: {
    zh: '用于手机丢失。{name}的所有登录会断开，之后凭密码登录并重新设置。这一步会记入历史。',
    en: 'For a lost phone. {name} is signed out everywhere, signs in with the password and sets it up again. It is kept in the history.',
  },
  resetDo: { zh: '重置登录验证码', en: 'Reset the sign-in code' },
  resetDone: { zh: '已重置{name}的登录验证码', en: 'Sign-in code of {name} reset' },
  cancel: { zh: '取消', en: 'Cancel' },
  rules: { zh: '登录验证码：哪些角色必须用', en: 'Sign-in code: who has to use it' },
  rulesHint: {
    zh: '其他人可在“我的”页面自愿开启。要求后有宽限期，到期未开启的先设置再办件。',
    en: 'Everybody may switch it on under “Me”. After the days of grace those without it set it up before anything else.',
  },
  role: { zh: '角色', en: 'Role' },
  demanded: { zh: '必须使用', en: 'Has to' },
  demandedOf: { zh: '{role}必须使用登录验证码', en: '{role} has to use the sign-in code' },
  grace: { zh: '宽限天数', en: 'Days of grace' },
  graceOf: { zh: '{role}的宽限天数', en: 'Days of grace of {role}' },
  from: { zh: '{day} 起', en: 'From {day}' },
  set: { zh: '已改：{role}', en: 'Changed: {role}' },
  failed: { zh: '读不出哪些角色必须用验证码。', en: 'Who has to use a code cannot be read.' },
} satisfies Words;
