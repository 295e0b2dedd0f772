// Tables as files.

const cell = (value) => {
  const text = value === null || value === undefined ? '' : String(value);
  // A cell that begins like a formula is not run by a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csv = (rows) => rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';

/** Saves a text as a file. */
export const save = (name, text, type = 'text/csv;charset=utf-8') => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([type.startsWith('text/csv') ? '\uFEFF' : '', text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
