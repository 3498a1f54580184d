import type { Words } from '../../i18n/words';

export const secondFactorWords = {
  title: { zh: '登录验证码', en: 'Sign-in code' },
  hint: {
    zh: '登录时除密码外，再填手机验证器上的 6 位数字。密码被人知道也登不进来。',
    en: 'Besides the password, signing in asks for six digits of your phone. A password that others know opens nothing.',
  },
  off: { zh: '未开启', en: 'Off' },
  on: { zh: '{day} 起已开启，备用码还有 {n} 个', en: 'On since {day}, {n} recovery {n|code|codes} left' },
  owed: { zh: '您的角色须在 {day} 前开启。', en: 'Your role has to switch it on before {day}.' },
  failed: { zh: '现在读不出登录验证码。', en: 'The sign-in code cannot be read right now.' },
  setUp: { zh: '设置登录验证码', en: 'Set up the sign-in code' },
  password: { zh: '现在的密码', en: 'Current password' },
  next: { zh: '下一步', en: 'Next' },
  scan: {
    zh: '用手机上的验证器（如腾讯身份验证器、FreeOTP）扫码，或手工输入密钥。不需要上网。',
    en: 'Scan it with an authenticator on the phone (such as FreeOTP), or type the key. It needs no network.',
  },
  qr: { zh: '验证器扫的二维码，密钥见下', en: 'The code to scan; its key is below' },
  key: { zh: '密钥', en: 'Key' },
  code: { zh: '手机上的 6 位验证码', en: 'Six digits on your phone' },
  anyCode: { zh: '验证码或备用码', en: 'Code or recovery code' },
  confirm: { zh: '开启登录验证码', en: 'Switch the sign-in code on' },
  codes: {
    zh: '{n} 个备用码只显示这一次。手机丢失时每个可用一次，请抄下或打印后另处存放。',
    en: '{n} recovery codes, shown this once. Each opens once when the phone is lost; keep them apart from it.',
  },
  copy: { zh: '复制 {n} 个备用码', en: 'Copy {n} recovery codes' },
  copied: { zh: '已复制备用码', en: 'Recovery codes copied' },
  kept: { zh: '已存好，继续', en: 'They are kept, go on' },
  newCodes: { zh: '换 10 个备用码', en: 'Make 10 new recovery codes' },
  switchOff: { zh: '关闭登录验证码', en: 'Switch the sign-in code off' },
  switchedOff: { zh: '登录验证码已关闭', en: 'The sign-in code is off' },
  cancel: { zh: '取消', en: 'Cancel' },
  emptyCode: { zh: '请填验证码。', en: 'Fill in the code.' },
  emptyPassword: { zh: '请填密码。', en: 'Fill in the password.' },
} satisfies Words;
