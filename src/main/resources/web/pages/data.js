// What is in here and how it came: imports with their findings, and the newest claims.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { t } from '../core/messages.js';
import { moment, number } from '../core/format.js';
import { RUN } from '../core/import-run.js';
import { href } from '../core/router.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { CHANGES, ChangeFeed } from '../parts/change-feed.js';
import { ClaimList } from '../parts/claim-list.js';
import { Icon } from '../parts/icon.js';
import { QueryButton } from '../parts/query-sheet.js';
import { Plain } from '../parts/words.js';
import { NewDocument } from '../parts/document-form.js';
import { useViewer } from '../core/viewer.js';

const RUNS = graphql`
  query Imports {
    importRuns(first: 20) {
      startedAt
      ...run
    }
  }
  ${RUN}
`;

const claimsOf = ({ counts }) => counts.find(({ kind }) => kind === 'claims') ?? { read: 0, added: 0, known: 0, changed: 0, rejected: 0 };
const COUNTS = ['read', 'added', 'known', 'changed', 'rejected'];

const Run = ({ run }) => html`<tr><th scope="row"><a href=${href('import', { run: run.id })}><${Plain} text=${run.dataSet} /></a>${run.problem && html`<small class="er"><${Plain} text=${run.problem} language="en" /></small>`}</th>
  <td><span class="tag">${t(`import.${run.status}`)}</span></td><td>${moment(run.startedAt)}</td>${COUNTS.map((name) => html`<td class="n" key=${name}>${number(claimsOf(run)[name])}</td>`)}
  <td>${run.findings.length > 0 && html`<a href=${href('import', { run: run.id })}>${t('import.findings', { count: run.findings.length })}</a>`}</td></tr>`;

const Runs = ({ runs }) => html`<div class="card tablecard run"><table><thead><tr><th scope="col">${t('import.dataSet')}</th><th scope="col">${t('deal.status')}</th><th scope="col">${t('import.when')}</th>${COUNTS.map((name) => html`<th scope="col" class="n" key=${name}>${t(`import.${name}`)}</th>`)}<th scope="col">${t('upload.findings')}</th></tr></thead>
  <tbody>${runs.map((run) => html`<${Run} key=${run.id} run=${run} />`)}</tbody></table></div>`;

const COLUMNS = ['import', 'data set', 'status', 'level', 'file', 'line', 'message'];
const rows = (runs) => [
  COLUMNS,
  ...runs.flatMap((run) => (run.findings.length ? run.findings : [{}]).map(({ level, file, line, message }) => [run.id, run.dataSet, run.status, level, file, line, message])),
];

const Page = () => {
  useTitle(t('nav.data'));
  const query = useQuery(RUNS);
  const { canWrite } = useViewer();
  const table = query.data && { file: 'imports.csv', rows: () => rows(query.data.importRuns) };
  return html`<div class="head"><div><h1>${t('nav.data')}</h1><p class="sub lead">${t('data.lead')}</p></div><${Actions} behind=${{ query: RUNS, variables: {} }} table=${table}>${canWrite && [html`<a class="btn" href=${href('import')}><${Icon} name="upload" /><span>${t('upload.title')}</span></a>`, html`<${NewDocument} />`]}<//></div>
    <section><div class="sec"><h2>${t('data.imports')}</h2></div>
      <${Answer} query=${query}>${({ importRuns }) => (importRuns.length ? html`<${Runs} runs=${importRuns} />` : html`<${Empty} title=${t('data.none')}><p>${t('data.bundled')}</p><//>`)}<//></section>
    <section class="later"><div class="sec"><h2>${t('change.title')}</h2><span class="dim"><${Icon} name="live" /> ${t('change.live')}</span><span class="end"><${QueryButton} query=${CHANGES} type="link" label=${[html`<${Icon} name="query" />`, t('query.title')]} /></span></div><${ChangeFeed} /></section>
    <section class="later"><div class="sec"><h2>${t('data.claims')}</h2></div><${ClaimList} /></section>`;
};
export default Page;
