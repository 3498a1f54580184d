import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { useIsPhone } from '../shared/use-viewport';
import { deskTheme, phoneTheme } from './antd-theme';

/** Gives antd our tokens and the reader's language; loaded with the first page that is drawn with it (ADR 23). */
export default function ThemeProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const isPhone = useIsPhone();

  useEffect(() => void dayjs.locale(language === 'zh' ? 'zh-cn' : 'en'), [language]);

  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={isPhone ? phoneTheme : deskTheme}
      button={{ autoInsertSpace: false }}
      // Our lists are short: the browser scrolls them, a screen reader counts them, and no press is lost to a redrawn row.
      virtual={false}
    >
      {children}
    </ConfigProvider>
  );
}
