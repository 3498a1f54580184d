import { Injectable } from '@nestjs/common';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { readTable } from '../../../platform/sheets/read-table.js';
import type { SheetText } from '../../../platform/sheets/sheet-as-text.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { JudgedPlace, PlaceTableLine, PlaceVerdict } from '../domain/judge-places.js';
import {
  NoPlacesTableError,
  PlacesPlanChangedError,
  PlacesRefusedError,
} from '../domain/ownership-errors.js';
import { PLACE_HEADINGS } from '../files/place-headings.js';
import { readPlaceFile } from '../files/read-place-file.js';
import { Appoint } from './appoint.js';
import { PlacesPlanner, type PlacesPlan } from './places-plan.js';
import { SetPlace } from './set-place.js';

export const MOST_PLACES = 3000;

export type ImportedPlaces = Record<Exclude<PlaceVerdict, 'refused'>, number> & { appointed: number };

/** A table of areas and points with who answers for them: judged line by line, then written as a whole or not at all. */
@Injectable()
export class ImportPlaces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly planner: PlacesPlanner,
    private readonly setPlace: SetPlace,
    private readonly appoint: Appoint,
  ) {}

  /** A file as the text of a table, for a trial. Throws a DomainError that says what to do with the file, NoPlacesTableError. */
  async read(actor: Actor, bytes: Buffer, filename: string): Promise<SheetText> {
    requirePermission(actor, 'ownership.manage');
    const file = await readPlaceFile(bytes, filename);
    linesOf(file.text);
    return file;
  }

  /** Throws NoPlacesTableError. */
  async plan(actor: Actor, text: string): Promise<PlacesPlan> {
    requirePermission(actor, 'ownership.manage');
    return this.planner.of(this.uow.reads, actor, linesOf(text));
  }

  /** Does what the plan with this key says. Throws NoPlacesTableError, PlacesRefusedError, PlacesPlanChangedError. */
  async commit(actor: Actor, text: string, key: string): Promise<ImportedPlaces> {
    requirePermission(actor, 'ownership.manage');
    const lines = linesOf(text);
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'ownership');
      const plan = await this.planner.of(tx, actor, lines);
      const count = (verdict: PlaceVerdict): number =>
        plan.lines.filter((one) => one.verdict === verdict).length;
      if (count('refused') > 0) throw new PlacesRefusedError({ count: count('refused') });
      if (plan.key !== key) throw new PlacesPlanChangedError();
      for (const { known, facts, appoint, changes } of plan.lines) {
        const id = known?.id ?? (await this.setPlace.addWithin(tx, actor, facts));
        if (known && changes.some((change) => change !== 'person'))
          await this.setPlace.changeWithin(tx, actor, id, known.version, facts);
        if (!appoint) continue;
        const subject = { type: 'place', id, kind: facts.kind, name: facts.name, place: null } as const;
        const replaces = known?.duty?.id ?? null;
        await this.appoint.within(tx, actor, subject, { ...appoint, note: null, replaces });
      }
      return {
        new: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        appointed: plan.lines.filter((one: JudgedPlace) => one.appoint).length,
      };
    });
  }
}

function linesOf(text: string): PlaceTableLine[] {
  const lines = readTable(text, PLACE_HEADINGS, Number.POSITIVE_INFINITY);
  if (!lines || lines.length === 0 || lines.length > MOST_PLACES) throw new NoPlacesTableError(MOST_PLACES);
  return lines;
}
