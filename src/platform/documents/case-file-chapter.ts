import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { Reads } from '../database/unit-of-work.js';

/** Words of a case file. Personal data are taken out of them, unless it is a number that only looks like some. */
export type FileText = string | { verbatim: string };

export interface FilePicture {
  /** The copy that people see. */
  open(): Promise<Buffer>;
  caption: FileText;
}

/** A cell of a form; `main` is what the form is about, set larger. */
export interface FormCell {
  label: string;
  text: string;
  main?: true;
  verbatim?: true;
}

export interface FormSheet {
  title: string;
  banner: string | null;
  rows: readonly (readonly [FormCell] | readonly [FormCell, FormCell])[];
  signature: string;
}

export type PicturePair = readonly [FilePicture | null, (FilePicture | null)?];

/** What a chapter is made of, whatever it is drawn on. */
export type FileBlock =
  | { kind: 'heading'; text: FileText }
  | { kind: 'text'; text: FileText }
  | { kind: 'facts'; rows: readonly (readonly [label: string, text: FileText])[] }
  | {
      kind: 'table';
      /** Widths are shares of the whole. */
      columns: readonly { heading: string; width: number }[];
      rows: readonly (readonly FileText[])[];
    }
  | { kind: 'form'; sheet: FormSheet }
  /** Two side by side; null leaves the place empty and says so, the last may stand alone. */
  | { kind: 'photos'; pairs: readonly PicturePair[] };

/** The case that a file is about, and who will read it. One object for all chapters of one file. */
export interface ChapterSubject<Reader> {
  readonly caseId: string;
  readonly reader: Reader;
}

/** Files that lie in the zip beside the PDF, in a folder of their own. */
export interface FileFolder<File> {
  /** Free of personal data. */
  readonly name: string;
  readonly files: readonly File[];
}

/**
 * 卷内篇目: what one room says of a case in its file. `Reader` is the `Actor` and `File` a row of the evidence, which
 * the platform does not know.
 */
export interface FileChapter<Reader = never, File = never> {
  readonly title: string;
  /** Nothing to say: no chapter. Narrows to what the reader may see. */
  blocks(reads: Reads, subject: ChapterSubject<Reader>): Promise<FileBlock[]>;
  /** What belongs to it and is not evidence of the case itself. Narrows like `blocks`. */
  folders?(subject: ChapterSubject<Reader>): Promise<FileFolder<File>[]>;
}

export const CASE_FILE_CHAPTER = 'duban:case-file-chapter';

/** Marks a chapter of the case file (ADR 19) and says where it stands; two at one place stop the start. */
export const CaseFileChapter = (place: number): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata(CASE_FILE_CHAPTER, place));
