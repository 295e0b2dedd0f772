// An article of one's own becomes a document, whose words then become claims.
import { html, useState } from '../core/html.js';
import { graphql, request } from '../core/api.js';
import { go, href } from '../core/router.js';
import { LANGUAGES, t } from '../core/messages.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { English } from './words.js';

const RECORD = graphql`
  mutation RecordDocument($input: RecordDocumentInput!) {
    recordDocument(input: $input) {
      errors {
        message
      }
      document {
        id
      }
    }
  }
`;

const PUBLISHER = graphql`
  mutation RecordPublisher($input: RecordEntityInput!) {
    recordEntity(input: $input) {
      errors {
        message
      }
      entity {
        id
      }
    }
  }
`;

const FIND = graphql`
  query FindPublisher($name: String!) {
    entities(filter: { name: { equals: $name } }, first: 1) {
      nodes {
        id
      }
    }
  }
`;

/** The publisher with this name, which is recorded if there is none. */
const publisherOf = async (name, language) => {
  const { entities } = await request(FIND, { name });
  if (entities.nodes.length) return { id: entities.nodes[0].id };
  const { recordEntity } = await request(PUBLISHER, { input: { kind: 'ORGANIZATION', subkind: 'MEDIA', name: { value: name, language } } });
  if (recordEntity.errors.length) throw new Error(recordEntity.errors[0].message);
  return { id: recordEntity.entity.id };
};

const record = async (form) => {
  const value = (name) => form.get(name).trim() || undefined;
  const language = value('language');
  const publisher = value('publisher') && (await publisherOf(value('publisher'), language));
  const published = value('published');
  const input = {
    title: value('title'), language, url: value('url'), text: form.get('text'), publisher,
    ...(published ? { publishedAt: { from: published, to: published, precision: 'DAY' } } : {}),
  };
  const { recordDocument } = await request(RECORD, { input });
  if (recordDocument.errors.length) throw new Error(recordDocument.errors[0].message);
  return recordDocument.document.id;
};

export const NewDocument = () => {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    try {
      const id = await record(new FormData(event.target));
      setOpen(false);
      go(href(id));
    } catch (error) {
      setProblem(error.message);
    }
  };
  return html`<button class="btn p" type="button" onClick=${() => setOpen(true)}><${Icon} name="plus" /><span>${t('compose.document')}</span></button>
    ${open &&
    html`<${Dialog} title=${t('compose.document')} onClose=${() => setOpen(false)}><form class="form" onSubmit=${submit}>
      <label>${t('document.title')}<input name="title" dir="auto" required /></label>
      <label>${t('language')}<input name="language" list="tags" value="en" required pattern="[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*" /></label>
      <datalist id="tags">${Object.entries(LANGUAGES).map(([tag, name]) => html`<option key=${tag} value=${tag}>${name}</option>`)}</datalist>
      <label>${t('document.publisher')}<input name="publisher" dir="auto" /></label>
      <label>URL<input name="url" type="url" /></label>
      <label>${t('document.published')}<input name="published" type="date" /></label>
      <label>${t('document.text')}<textarea name="text" dir="auto" rows="10" required></textarea><small>${t('compose.licence')}</small></label>
      ${problem && html`<p class="note" role="alert"><${English} text=${problem} /></p>`}
      <p><button class="btn p" type="submit">${t('compose.create')}</button></p>
    </form><//>`}`;
};
