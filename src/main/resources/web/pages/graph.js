// Who is connected to whom: the relations of an entity.
import { html } from '../core/html.js';
import { t } from '../core/messages.js';
import { go, href, withParameters } from '../core/router.js';
import { useTitle } from '../parts/page-head.js';
import { EntityPicker } from '../parts/entity-picker.js';

const Page = ({ route: { params } }) => {
  useTitle(t('nav.graph'));
  return html`<div class="head"><div><h1>${t('nav.graph')}</h1></div></div>
    <div class="ctl"><${EntityPicker} id=${params.get('from')} choose=${(id) => go(withParameters({ from: id }))} label=${t('graph.from')} /></div>`;
};
export default Page;
