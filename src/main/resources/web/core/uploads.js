// Files on their way into the graph. They stay in memory, so that what a dry run has checked can be imported.
import { ApiError } from './api.js';
import { key } from './session.js';

const checked = new Map();

/** The files of an import that this window has sent; undefined after the page was loaded again. */
export const filesOf = (id) => checked.get(id);

/** What importing files as one data set is called: by the name of the first file. */
const address = (files, options) => {
  const url = new URL('imports', document.baseURI);
  if (files.length === 1) url.searchParams.set('file', files[0].name);
  for (const [name, value] of Object.entries(options)) if (value) url.searchParams.set(name, value);
  return url;
};

const bodyOf = (files) => {
  if (files.length === 1) return files[0];
  const form = new FormData();
  files.forEach((file) => form.append('file', file, file.name));
  return form;
};

/**
 * Sends files and starts their import; returns its id.
 *
 * @param options of the route /imports: { dryRun, strict, dataset }
 */
export const upload = async (files, options) => {
  let response;
  try {
    response = await fetch(address(files, options), { method: 'POST', headers: { Authorization: `Bearer ${key()}` }, body: bodyOf(files) });
  } catch (failure) {
    throw new ApiError('UNREACHABLE', failure.message);
  }
  const answer = await response.json().catch(() => ({}));
  if (answer.errors?.length) throw new ApiError(answer.errors[0].extensions?.code ?? `HTTP ${response.status}`, answer.errors[0].message);
  if (!answer.id) throw new ApiError(`HTTP ${response.status}`, response.statusText);
  checked.set(answer.id, files);
  return answer.id;
};
