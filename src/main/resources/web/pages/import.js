// Brings a file into the graph: choose it, see what a dry run finds, import it. An import that has begun has an address of its own.
import { html, useEffect, useState } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { RUN } from '../core/import-run.js';
import { subscribe } from '../core/live.js';
import { t } from '../core/messages.js';
import { go, href } from '../core/router.js';
import { filesOf, upload } from '../core/uploads.js';
import { useViewer } from '../core/viewer.js';
import { DropZone } from '../parts/drop-zone.js';
import { gravestFirst, ImportReport, Steps } from '../parts/import-report.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { English } from '../parts/words.js';

const IMPORT = graphql`
  query ImportReport($id: ID!) {
    importRun(id: $id) {
      ...run
    }
  }
  ${RUN}
`;

const PROGRESS = graphql`
  subscription ImportProgress($id: ID!) {
    importProgress(id: $id) {
      ...run
    }
  }
  ${RUN}
`;

const COLUMNS = ['level', 'file', 'line', 'message'];
const rows = ({ findings }) => [COLUMNS, ...gravestFirst(findings).map((finding) => COLUMNS.map((name) => finding[name]))];

/** The import as it goes on. */
const useProgress = (run) => {
  const [latest, setLatest] = useState(run);
  useEffect(() => {
    setLatest(run);
    if (run?.status !== 'RUNNING') return undefined;
    const end = subscribe(PROGRESS, () => ({ id: run.id }), ({ importProgress }) => {
      setLatest(importProgress);
      if (importProgress.status !== 'RUNNING') end();
    });
    return end;
  }, [run]);
  return latest;
};

const show = (run) => go(href('import', { run }));

const Report = ({ run }) => {
  const latest = useProgress(run);
  const { canWrite } = useViewer();
  return html`<div aria-live="polite"><${ImportReport} run=${latest ?? run} files=${filesOf(run.id)} started=${show} canWrite=${canWrite} /></div>`;
};

const NewImport = () => {
  const { canWrite } = useViewer();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const take = (files) => {
    setBusy(true);
    setProblem(null);
    upload(files, { dryRun: true }).then(show, (error) => {
      setBusy(false);
      setProblem(error.message);
    });
  };
  if (!canWrite) return html`<${Empty} title=${t('upload.key')}><p>${t('key.none')}</p><//>`;
  return html`<${Steps} at=${0} /><${DropZone} take=${take} busy=${busy} />
    ${problem && html`<p class="note" role="alert"><${English} text=${problem} /></p>`}
    <p class="dim sm">${t('upload.dryRunFirst')}</p>`;
};

const Page = ({ route }) => {
  const id = route.params.get('run');
  useTitle(t('upload.title'));
  const query = useQuery(id ? IMPORT : null, { id });
  const run = query.data?.importRun;
  return html`<div class="head"><p class="crumb"><a href=${href('data')}>${t('nav.data')}</a></p><div><h1>${t(id ? 'upload.report' : 'upload.title')}</h1></div><${Actions} behind=${id ? { query: IMPORT, variables: { id } } : null} table=${run && { file: 'findings.csv', rows: () => rows(run) }}>
      ${id && html`<a class="btn" href=${href('import')}>${t('upload.another')}</a>`}<//></div>
    ${id ? html`<${Answer} query=${query}>${({ importRun }) => (importRun ? html`<${Report} run=${importRun} />` : html`<${Empty} title=${t('upload.unknown')} />`)}<//>` : html`<${NewImport} />`}`;
};
export default Page;
