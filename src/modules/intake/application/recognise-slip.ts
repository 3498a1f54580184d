import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { findStreets } from '../domain/find-streets.js';
import { maskSlip } from '../domain/mask-slip.js';
import { readSlip } from '../domain/read-slip.js';
import { parsePollutionTypes } from '../domain/row-values.js';
import { piecesIn } from '../domain/slip-pieces.js';
import { RecogniseEntry } from './recognise-entry.js';
import { SealedContacts } from './sealed-contacts.js';

/** Takes a pasted slip apart; who complained leaves this place only sealed. */
@Injectable()
export class RecogniseSlip {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly recogniseEntry: RecogniseEntry,
    private readonly sealedContacts: SealedContacts,
  ) {}

  async run(actor: Actor, text: string, campaignId: string | undefined) {
    requirePermission(actor, 'case.create');
    const clear = readSlip(text);
    const masked = maskSlip(text, clear.contact);
    const { types: labels, leadUnit, assistUnits, ...slip } = readSlip(masked.text);
    const found = await this.recogniseEntry.run(actor, {
      content: slip.content,
      ...(campaignId ? { campaignId } : {}),
      ...(slip.place ? { place: slip.place } : {}),
      ...(slip.acceptanceNo ? { acceptanceNo: slip.acceptanceNo } : {}),
    });
    const units = await this.directory.units(this.uow.reads);
    const told = parsePollutionTypes(labels).types.map((type) => ({ ...type, word: type.label }));
    const finer = found.types.filter(({ medium }) => told.every((type) => type.medium === medium));
    const changed = slip.content !== clear.content;
    return {
      ...slip,
      text: masked.text,
      types:
        told.length > 0
          ? [...finer, ...told.filter(({ medium }) => !finer.some((one) => one.medium === medium))]
          : found.types,
      leadUnitId: findStreets(units, leadUnit)[0]?.id ?? null,
      assistUnitIds: findStreets(units, assistUnits).map(({ id }) => id),
      contact: {
        name: clear.contact.name !== null,
        phone: clear.contact.phone !== null,
        address: clear.contact.address !== null,
      },
      sealed: this.sealedContacts.seal(actor, {
        ...clear.contact,
        originalText: changed ? clear.content : null,
      }),
      pieces: piecesIn(masked.text, masked.personal, [
        { kind: 'street', word: found.street?.name },
        { kind: 'street', word: found.community?.name },
        { kind: 'place', word: slip.place ?? found.place },
        { kind: 'subject', word: found.subject },
        ...found.types.map(({ word }) => ({ kind: 'type' as const, word })),
        ...found.mentions.map(({ number }) => ({ kind: 'repeat' as const, word: number })),
      ]),
      found,
    };
  }
}
