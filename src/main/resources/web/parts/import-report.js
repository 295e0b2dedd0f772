// What an import found and did: its counts, findings, and what can be done next.
import { html, useState } from '../core/html.js';
import { number, visible } from '../core/format.js';
import { t } from '../core/messages.js';
import { upload } from '../core/uploads.js';
import { Icon } from './icon.js';
import { StateBadge } from './state-badge.js';
import { Loading } from './status.js';
import { English, Numbers, Plain } from './words.js';

const GRAVITY = ['ERROR', 'WARNING', 'INFO'];
const SHOWN = 200;
const MOST_OF_LINE = 2000;
const LEVELS = { ERROR: ['er', 'stop'], WARNING: ['wa', 'warning'], INFO: ['nf', 'info'] };

const countOf = (run, kind) => run.counts.find((count) => count.kind === kind);
const claimsOf = (run) => countOf(run, 'claims') ?? { read: 0, added: 0, known: 0, changed: 0, rejected: 0, retracted: 0, superseded: 0 };
/** A line that cannot be read is no claim yet, so it is only among the findings. */
const leftOutOf = (run) => Math.max(claimsOf(run).rejected, run.findings.filter(({ level }) => level === 'ERROR').length);
const warningsOf = (run) => run.findings.filter(({ level }) => level === 'WARNING').length;

export const gravestFirst = (findings) => [...findings].sort((a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level));

const nameOf = ({ file }) => file.split('/').pop();

/** What the service suggests instead of an unknown predicate: { wrong, right }; null for another finding. */
const suggestionOf = ({ message }) => {
  const [, wrong, right] = message.match(/Unknown predicate "([^"]+)"\. Did you mean "([^"]+)"\?/) ?? [];
  return right ? { wrong, right } : null;
};

const lineOf = async (file, line) => (await file.text()).split(/\r?\n/)[line - 1]?.slice(0, MOST_OF_LINE) ?? '';

/** The file with another key in place of an unknown one, wherever it is a whole text. */
const corrected = async (file, { wrong, right }) => new File([(await file.text()).replaceAll(`"${wrong}"`, `"${right}"`)], file.name, { type: file.type });

/** Where an import stands: file, dry run, import. */
export const Steps = ({ at }) => html`<ol class="steps">${['file', 'dryRun', 'import'].map(
  (step, n) => html`<li key=${step} class=${n < at ? 'done' : n === at ? 'now' : ''} aria-current=${n === at ? 'step' : undefined}><b>${n < at ? html`<${Icon} name="check" />` : n + 1}</b>${t(`upload.step.${step}`)}</li>`,
)}</ol>`;

const Numbered = ({ run }) => {
  const { added, changed, known } = claimsOf(run);
  const rejected = leftOutOf(run);
  const parts = [
    ['added', added + changed, 'var(--agreed-mark)'],
    ['known', known, 'var(--line-2)'],
    ['warnings', warningsOf(run), 'var(--ink-2)'],
    ['rejected', rejected, 'var(--contested-mark)'],
  ];
  return html`<div class="bar" aria-hidden="true">${parts.map(([name, count, colour]) => count > 0 && html`<i key=${name} style=${{ flex: count, background: colour }} />`)}</div>
    <dl class="big">${parts.map(([name, count]) => html`<div key=${name}><dt>${t(`upload.${name}`)}</dt><dd class=${name === 'rejected' && count ? 'er' : ''}>${number(count)}</dd></div>`)}</dl>`;
};

/** A message, of which the first sentence says what is wrong and the rest what to do. */
const Message = ({ text }) => {
  const end = text.search(/[.:] /);
  return end < 0 ? html`<b><${English} text=${text} /></b>` : html`<b><${English} text=${text.slice(0, end + 1)} /></b> <${English} text=${text.slice(end + 2)} />`;
};

const Finding = ({ finding, files, fix }) => {
  const [style, icon] = LEVELS[finding.level];
  const [line, setLine] = useState(null);
  const file = files?.find(({ name }) => name === nameOf(finding));
  const instead = file && suggestionOf(finding);
  const showLine = () => lineOf(file, finding.line).then(setLine);
  return html`<li class="fd"><span class=${style} title=${t(`finding.${finding.level}`)}><${Icon} name=${icon} /><span class="vh">${t(`finding.${finding.level}`)}</span></span>
    <${Numbers} text=${finding.line ? t('upload.line', { line: finding.line }) : '—'} />
    <div><p><${Message} text=${finding.message} /> <small class="dim"><${Plain} text=${nameOf(finding)} /></small></p>${line !== null && html`<pre dir="auto" tabindex="0" aria-label=${t('upload.line', { line: finding.line })}>${visible(line)}</pre>`}</div>
    <span class="row wrapx">${instead && html`<button class="btn" type="button" onClick=${() => fix(file, instead)}>${t('upload.use', { name: instead.right })}</button>`}
      ${file && finding.line > 0 && line === null && html`<button class="btn" type="button" onClick=${showLine}>${t('upload.show')}</button>`}</span></li>`;
};

/** @param fix corrects a file that this window has sent and checks it again */
const Findings = ({ run, files, fix }) => html`<div class="sec findings-head"><h2>${t('upload.findings')}</h2><span class="dim sm">${t('upload.gravest')}</span></div>
  ${run.findings.length
    ? html`<ul class="card">${gravestFirst(run.findings).slice(0, SHOWN).map((finding, n) => html`<${Finding} key=${n} finding=${finding} files=${files} fix=${fix} />`)}</ul>${run.findings.length > SHOWN && html`<p class="dim sm">${t('upload.more', { count: run.findings.length - SHOWN })}</p>`}`
    : html`<p class="dim">${t('upload.clean')}</p>`}`;

const EFFECTS = [
  ['entities', 'added'], ['entities', 'changed'], ['documents', 'added'], ['claims', 'superseded'], ['claims', 'retracted'],
];

const FactEffects = ({ effects }) => effects.flatMap(({ state, created, changed }) =>
  [['added', created], ['changed', changed]].filter(([, count]) => count > 0).map(([name, count]) => html`<li key=${state + name}><span>${t(`upload.facts.${name}`, { count })}</span><span class="row"><b>${number(count)}</b> <${StateBadge} state=${state} /></span></li>`),
);

const Effects = ({ run }) => {
  const effects = EFFECTS.map(([kind, outcome]) => [`upload.effect.${kind}.${outcome}`, countOf(run, kind)?.[outcome] ?? 0]).filter(([, count]) => count > 0);
  return (effects.length > 0 || run.effects.length > 0) && html`<section><h2>${t(run.status === 'PUBLISHED' ? 'upload.changed' : 'upload.effects')}</h2><ul class="cg"><${FactEffects} effects=${run.effects} />${effects.map(([name, count]) => html`<li key=${name}><span>${t(name)}</span><b>${number(count)}</b></li>`)}</ul></section>`;
};

/** After a dry run: the two ways to import what was checked. */
const Ready = ({ run, files, started }) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const { read, rejected } = claimsOf(run);
  const leftOut = leftOutOf(run);
  const start = (strict) => {
    setBusy(true);
    setProblem(null);
    upload(files, { dataset: run.dataSet, strict }).then(started, (error) => {
      setBusy(false);
      setProblem(error.message);
    });
  };
  return html`<section class="card go"><p>${t(leftOut ? 'upload.ready.some' : 'upload.ready', { count: read - rejected, read: read - rejected + leftOut })}</p>
    <button class="btn p" type="button" disabled=${busy} onClick=${() => start(false)}>${t('upload.import', { count: read - rejected })}</button>
    ${run.findings.length > 0 && html`<button class="btn" type="button" disabled=${busy} onClick=${() => start(true)}>${t('upload.strict')}</button>`}
    ${problem && html`<p class="note" role="alert"><${English} text=${problem} /></p>`}
    <p class="xs dim">${t('upload.again')}</p></section>`;
};

const stepOf = (run) => (run.status === 'PUBLISHED' ? 3 : ['RUNNING', 'DRY_RUN'].includes(run.status) ? 1 : 2);

/**
 * @param files those of the import, if this window has sent them
 * @param started called with the id of the import that follows the dry run
 */
export const ImportReport = ({ run, files, started, canWrite }) => {
  const [problem, setProblem] = useState(null);
  const fix = async (file, instead) => {
    const right = await corrected(file, instead);
    await upload(files.map((one) => (one === file ? right : one)), { dataset: run.dataSet, dryRun: true }).then(started, (error) => setProblem(error.message));
  };
  const fixable = run.status === 'DRY_RUN' && canWrite ? files : null;
  return html`<${Steps} at=${stepOf(run)} />
  <div class="fgrid cols"><div>
    <section class="card"><div class="file"><${Icon} name="document" /><b><${Plain} text=${run.dataSet} /></b><span class="tag">${t(`import.${run.status}`)}</span>
      ${files && html`<span class="num">${t('upload.size', { size: number(files.reduce((sum, file) => sum + file.size, 0) / 1000, { maximumFractionDigits: 0 }) })}</span>`}</div>
      <${Numbered} run=${run} /></section>
    ${run.problem && html`<p class="note" role="alert"><${English} text=${run.problem} /></p>`}
    ${problem && html`<p class="note" role="alert"><${English} text=${problem} /></p>`}
    ${run.status === 'RUNNING' ? html`<${Loading} />` : html`<${Findings} run=${run} files=${fixable} fix=${fix} />`}</div>
    <aside class="side">${run.status === 'DRY_RUN' && canWrite && (files ? html`<${Ready} run=${run} files=${files} started=${started} />` : html`<section class="card go"><p>${t('upload.gone')}</p></section>`)}
      <${Effects} run=${run} /></aside></div>`;
};
