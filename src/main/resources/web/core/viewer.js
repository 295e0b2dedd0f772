// Who reads: with a curator's key the pages show what changes the graph.
import { useEffect, useState } from './html.js';
import { graphql, request } from './api.js';
import { onKey } from './session.js';

const VIEWER = graphql`
  query Viewer {
    viewer {
      name
      role
      canWrite
    }
  }
`;

const NOBODY = { name: null, role: null, canWrite: false };
let current = null;
const viewer = () => (current ??= request(VIEWER).then(({ viewer: found }) => found, (error) => ({ ...NOBODY, error })));

/** The viewer: { name, role, canWrite, error }; asked once for each key. */
export const useViewer = () => {
  const [found, setFound] = useState(NOBODY);
  useEffect(() => {
    let shown = true;
    const look = () => viewer().then((answer) => shown && setFound(answer));
    look();
    const stop = onKey(() => {
      current = null;
      look();
    });
    return () => {
      shown = false;
      stop();
    };
  }, []);
  return found;
};
