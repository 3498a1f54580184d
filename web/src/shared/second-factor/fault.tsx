import styles from './second-factor.module.css';

export function Fault({ id, text }: { id: string; text: string | null }) {
  return (
    <p role="alert" id={id} className={text ? styles.fault : undefined}>
      {text}
    </p>
  );
}
