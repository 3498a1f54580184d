import { CheckOutlined, SearchOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { StateBlock } from './state-block';

interface Props {
  /** `good`: nothing is wrong (没有逾期案件); `nothing-found`: the conditions were too narrow. */
  news: 'good' | 'nothing-found';
  title: string;
  text?: ReactNode;
  /** One next step. */
  actions?: ReactNode;
}

/** An empty list is good or bad news, and says which. */
export function EmptyState({ news, ...rest }: Props) {
  return <StateBlock icon={news === 'good' ? <CheckOutlined /> : <SearchOutlined />} {...rest} />;
}
