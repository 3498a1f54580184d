import createClient from 'openapi-fetch';
import { api, dataOf } from '../../../api/client';
import { fileForm } from '../../../api/file-form';
import { networkProblem, problemOf } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components, paths } from '../../../api/schema';
import { getLanguage, htmlLang } from '../../../i18n/language';

type Schemas = components['schemas'];
export type Form = Schemas['DispatchFormResponse'];
export type FormTask = Schemas['DispatchFormTaskResponse'];
export type FormFile = Schemas['DispatchFileResponse'];
export type Answer = Schemas['DispatchAnswerDto'];
export type SentAnswer = Schemas['SentAnswerDto'];

/** How a form reaches the server: with a session, or with the token of a link. */
export interface FormDoor {
  name: string;
  /** By link: all at once, and with the name of whoever fills it in. */
  byLink: boolean;
  read: () => Promise<Form>;
  save: (id: string, version: number, answer: Answer) => Promise<number>;
  addFile: (id: string, file: File) => Promise<FormFile>;
  removeFile: (id: string, fileId: string) => Promise<unknown>;
  submit: (items: SentAnswer[], name: string) => Promise<unknown>;
}

/** Of the own unit, or of the one that an officer answers for. */
export function ownDoor(unitId: string | null): FormDoor {
  return {
    name: unitId ?? 'own',
    byLink: false,
    read: () => dataOf(api.GET('/api/dispatch-answers', { params: { query: unitId ? { unitId } : {} } })),
    save: async (id, version, body) =>
      (
        await dataOf(
          api.PUT('/api/dispatch-answers/{id}', {
            params: { path: { id }, header: ifMatch(version) },
            body,
          }),
        )
      ).version,
    addFile: (id, file) =>
      dataOf(
        api.POST('/api/dispatch-answers/{id}/evidence', {
          params: { path: { id } },
          ...formOf(file),
        }),
      ),
    removeFile: (id, fileId) =>
      api.DELETE('/api/dispatch-answers/{id}/evidence/{fileId}', { params: { path: { id, fileId } } }),
    submit: (items) => api.POST('/api/dispatch-answers/submit', { body: { items } }),
  };
}

/** A client of its own: no cookie goes along, and the token goes nowhere but here. */
export function linkDoor(token: string): FormDoor {
  const link = createClient<paths>({ baseUrl: '', credentials: 'omit', cache: 'no-store' });
  link.use({
    onRequest({ request }) {
      request.headers.set('Accept-Language', htmlLang(getLanguage()));
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) throw await problemOf(response);
      return response;
    },
    onError: () => networkProblem(),
  });
  const header = { 'X-Dispatch-Link': token };
  return {
    name: `link-${token.slice(0, 8)}`,
    byLink: true,
    read: () => dataOf(link.GET('/api/public/dispatch-answers', { params: { header } })),
    save: async (id, version, body) =>
      (
        await dataOf(
          link.PUT('/api/public/dispatch-answers/{id}', {
            params: { path: { id }, header: { ...header, ...ifMatch(version) } },
            body,
          }),
        )
      ).version,
    addFile: (id, file) =>
      dataOf(
        link.POST('/api/public/dispatch-answers/{id}/evidence', {
          params: { path: { id }, header },
          ...formOf(file),
        }),
      ),
    removeFile: (id, fileId) =>
      link.DELETE('/api/public/dispatch-answers/{id}/evidence/{fileId}', {
        params: { path: { id, fileId }, header },
      }),
    submit: (items, name) =>
      link.POST('/api/public/dispatch-answers/submit', { params: { header }, body: { items, name } }),
  };
}

const formOf = (file: File) =>
  fileForm(file, { kind: file.type.startsWith('image/') ? 'after' : 'document' });
