// Texts from the data. They are shown as text in a direction and a language of their own, so that they cannot turn what is around them.
import { html } from '../core/html.js';
import { brief, languageName, visible } from '../core/format.js';
import { language as interfaceLanguage } from '../core/messages.js';

const RTL = /^(ar|fa|he|ur|ps|ckb|yi|dv|ug)\b/;

export const directionOf = (language) => (language ? (RTL.test(language) ? 'rtl' : 'ltr') : 'auto');

/** A language's tag in a small frame, with its name as a tooltip. */
export const Language = ({ tag }) => html`<span class="lang" title=${languageName(tag)} translate="no">${tag}</span>`;

/** The words of a source; very long ones are cut. */
export const Words = ({ text, language }) =>
  html`<bdi class="q" lang=${language} dir=${directionOf(language)}>${brief(text)}</bdi>`;

/** A name or another text of the data; very long ones are cut. */
export const Plain = ({ text, language }) => html`<bdi lang=${language} dir="auto">${brief(text)}</bdi>`;

/** A label of the vocabulary, in the language of the interface. */
export const Label = ({ text }) => html`<span lang=${interfaceLanguage()} dir="auto">${brief(text, 2000)}</span>`;

/** An English text of the service or of the data, such as a reason. */
export const English = ({ text }) => html`<span lang="en" dir="auto">${brief(text, 2000)}</span>`;

/** Numbers such as 694–774, which stay from left to right. */
export const Numbers = ({ text }) => html`<bdi class="num" dir="ltr">${text}</bdi>`;

/** A text of a source in which some of its words are marked. */
export const Marked = ({ text, words, language, tag = 'blockquote' }) => {
  const at = words ? text.indexOf(words) : -1;
  const content =
    at < 0 ? html`<mark>${visible(text)}</mark>` : [visible(text.slice(0, at)), html`<mark>${visible(words)}</mark>`, visible(text.slice(at + words.length))];
  return html`<${tag} class="q" lang=${language} dir=${directionOf(language)}>${content}<//>`;
};
