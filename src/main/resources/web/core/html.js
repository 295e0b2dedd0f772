// Templates: html`<p>${text}</p>` makes elements; every value in braces becomes text, never markup.
import { h } from 'preact';
import htm from 'htm';

export const html = htm.bind(h);
export { render, Fragment, createContext } from 'preact';
export { useState, useEffect, useLayoutEffect, useRef, useMemo, useCallback, useContext, useId } from 'preact/hooks';
