// Light or dark, before anything is painted. Not a module, so that it runs first.
'use strict';
(() => {
  const chosen = localStorage.getItem('claimgraph.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
