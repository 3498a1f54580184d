import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import styles from './light.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** One primary verb a screen. */
  type?: 'default' | 'primary' | 'text' | 'link';
  htmlType?: 'button' | 'submit';
  danger?: boolean;
  /** As wide as what it stands in. */
  block?: boolean;
  size?: 'large';
  /** Under way: it is pressed already, and a second press does nothing. */
  loading?: boolean;
  icon?: ReactNode;
}

/** A verb. Named like antd's, so that a page may move from one to the other. */
export function Button(props: ButtonProps) {
  const { type = 'default', htmlType = 'button', danger, block, size, loading, icon, ...rest } = props;
  const { className, children, onClick, ...native } = rest;
  const classes = [
    styles.button,
    styles[type],
    danger && styles.danger,
    block && styles.block,
    size && styles[size],
    loading && styles.loading,
    className,
  ];
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button {...native} type={htmlType} className={classes.filter(Boolean).join(' ')} onClick={press}>
      {loading ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      <span>{children}</span>
    </button>
  );
}
