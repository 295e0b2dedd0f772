// Acts of a curator: each has a reason, says why it was refused, and can be taken back right after.
import { html, useState } from '../core/html.js';
import { act } from '../core/acts.js';
import { t } from '../core/messages.js';
import { English } from './words.js';

/**
 * The acts of a form: { run, back, problem, done }.
 *
 * @param changed called after each act
 */
export const useActs = (changed) => {
  const [state, setState] = useState({});
  const send = (mutation, input, next) =>
    act(mutation, input).then(
      () => {
        setState(next);
        changed();
      },
      (error) => setState({ problem: error.message }),
    );
  return {
    ...state,
    /** Does an act that another mutation with its input takes back. */
    run: (mutation, input, back) => send(mutation, input, { back: () => send(...back, { done: t('compose.back') }), done: t('acts.done') }),
  };
};

export const Reason = ({ reason, change }) => html`<label>${t('acts.reason')}<input name="reason" value=${reason} dir="auto" onInput=${(event) => change(event.target.value)} /></label>`;

/** What became of the last act. */
export const Outcome = ({ acts: { problem, done, back } }) => html`<div role="status">${done && html`<p class="row wrapx below"><span>${done}</span>${back && html`<button class="btn" type="button" onClick=${back}>${t('compose.takeBack')}</button>`}</p>`}</div>
  ${problem && html`<p class="note" role="alert"><${English} text=${problem} /></p>`}`;
