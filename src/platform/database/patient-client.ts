import type { Socket } from 'node:net';
import type pg from 'pg';
import { onDemand } from '../libraries/on-demand.js';
import { patienceNow } from './patience.js';

const driver = onDemand<typeof pg>('pg');

interface Inside {
  connection: { stream: Socket };
}

/**
 * A connection to PostgreSQL that is given up when a request has waited too long for one statement: the server may hang, and
 * behind an answer that never comes everybody who gets this connection next would hang too. Who asked is told as if the
 * connection had broken. PostgreSQL takes back what it had begun; a COMMIT may have been done, and a press repeated under its key finds it.
 */
export function patientClient(): typeof pg.Client {
  const { Client } = driver();
  return class PatientClient extends Client {
    override query(...asked: unknown[]): never {
      const answer: unknown = Reflect.apply(super.query.bind(this), undefined, asked);
      const patience = patienceNow();
      if (patience !== undefined && answer instanceof Promise) {
        const { stream } = (this as unknown as Inside).connection;
        const late = setTimeout(() => stream.destroy(), patience);
        answer.then(
          () => clearTimeout(late),
          () => clearTimeout(late),
        );
      }
      return answer as never;
    }
  };
}
