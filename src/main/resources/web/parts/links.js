import { html } from '../core/html.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { brief, languageName, phrase, valueLanguage } from '../core/format.js';
import { Plain } from './words.js';

/** The name of an entity, which leads to its page. */
export const EntityLink = ({ entity }) => html`<a href=${href(entity.id)}><${Plain} text=${entity.name} /></a>`;

export const documentTitle = (document) => document.title?.trim() || t('document.untitled', { language: languageName(document.language) });

/** The title of a document, or its publisher, which leads to its page. */
export const DocumentLink = ({ document, claim, text }) =>
  html`<a href=${href(document.id, { claim })}><bdi lang=${text ? undefined : document.language} dir="auto">${brief(text ?? documentTitle(document))}</bdi></a>`;

/** A value of a claim; an entity leads to its page unless the value stands in a link. */
export const ValueText = ({ value, link = false, write }) =>
  link && value?.entity
    ? html`<${EntityLink} entity=${value.entity} />`
    : html`<bdi lang=${valueLanguage(value)} dir="auto">${brief(phrase(value, write))}</bdi>`;
