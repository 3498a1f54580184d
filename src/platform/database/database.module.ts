import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { readerOf, writerOf } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

/** What the composition hands in: this room knows no feature. */
export type DatabaseSchema = Required<Pick<DataSourceOptions, 'entities' | 'migrations'>>;

class Connections implements OnApplicationShutdown {
  constructor(
    readonly writer: DataSource,
    readonly reader: DataSource | null,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.reader?.destroy();
    await this.writer.destroy();
  }
}

async function connect(config: Config, schema: DatabaseSchema): Promise<Connections> {
  const writer = await writerOf(config, schema).initialize();
  await writer.runMigrations({ transaction: 'each' });
  const reader = (await readerOf(config, schema)?.initialize()) ?? null;
  return new Connections(writer, reader);
}

@Global()
@Module({})
export class DatabaseModule {
  static with(schema: DatabaseSchema): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: Connections, inject: [Config], useFactory: (config: Config) => connect(config, schema) },
        {
          provide: UnitOfWork,
          inject: [Connections],
          useFactory: (connections: Connections) => new UnitOfWork(connections.writer, connections.reader),
        },
      ],
      exports: [UnitOfWork],
    };
  }
}
