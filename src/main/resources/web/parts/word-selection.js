// The words that a reader has selected in a text, as a place in code points.
import { useEffect, useState } from '../core/html.js';

/** The code point at a place of a selection; null outside a text. */
const pointAt = (node, offset) => {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const piece = element?.closest('[data-at]');
  if (!piece) return null;
  const before = node.nodeType === Node.TEXT_NODE ? node.textContent.slice(0, offset) : offset > 0 ? piece.textContent : '';
  return Number(piece.dataset.at) + Array.from(before).length;
};

/** { words, start, end, x, y } of the selection in an element of the class `tx`; null without one. */
const selected = (points) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.commonAncestorContainer.parentElement?.closest('.tx')) return null;
  let [start, end] = [pointAt(range.startContainer, range.startOffset), pointAt(range.endContainer, range.endOffset)];
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(points[start])) start += 1;
  while (end > start && /\s/.test(points[end - 1])) end -= 1;
  if (end <= start) return null;
  const box = range.getBoundingClientRect();
  return { words: points.slice(start, end).join(''), start, end, x: Math.min(box.right, innerWidth - 140), y: Math.max(box.top - 34, 60) };
};

/** The selected words of a text; they stay while the reader uses the form. */
export const useSelectedWords = (text) => {
  const [found, setFound] = useState(null);
  useEffect(() => {
    if (!text) return undefined;
    const points = Array.from(text);
    const look = () => setFound(selected(points));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);
  return found;
};
