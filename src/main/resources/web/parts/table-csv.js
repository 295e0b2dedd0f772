// Saves the table in the same card as CSV: what the reader sees, with the words of drawings.
import { html } from '../core/html.js';
import { csv, save } from '../core/csv.js';
import { Icon } from './icon.js';

const textOf = (cell) => {
  const words = cell.textContent.replace(/\s+/g, ' ').trim();
  const drawn = [...cell.querySelectorAll('[role=img]')].map((drawing) => drawing.getAttribute('aria-label')).filter(Boolean);
  return [words, ...drawn.filter((label) => !words.includes(label))].filter(Boolean).join(' ');
};

/** @param file the name of the file */
export const TableCsv = ({ file }) => {
  const download = (event) => {
    const rows = [...event.currentTarget.closest('.card').querySelectorAll('tr')];
    save(file, csv(rows.map((row) => [...row.cells].map(textOf))));
  };
  return html`<p class="tcsv"><button class="link" type="button" onClick=${download}><${Icon} name="download" /> CSV</button></p>`;
};
