import { lazy } from 'react';

export const loadTheme = () => import('../theme/theme-provider');

/** Around what is drawn with antd on a phone; the desk stands in it as a whole. */
export const Themed = lazy(loadTheme);
